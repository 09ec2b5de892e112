/**
 * Knowledge from elsewhere: an answer of Wikidata, a dictionary of coded actors or a table in, what would change out, and
 * the user's tables written whole or not at all.
 */
package org.demarche.app.imports;
