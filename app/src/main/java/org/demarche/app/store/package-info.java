/**
 * Keeps the register in a database: SQLite (one file, no set-up) or PostgreSQL, in one schema. {@code Stores} opens one;
 * filings, settlements and decisions go in, entries, reports and what was said come out. Depends on core alone.
 */
package org.demarche.app.store;
