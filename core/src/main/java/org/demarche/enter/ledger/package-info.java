/**
 * What reports tell of one matter in, items of the ledgers out: what was undertaken, expected or claimed and what came of it.
 */
package org.demarche.enter.ledger;
