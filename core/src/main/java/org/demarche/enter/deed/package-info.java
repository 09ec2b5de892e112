/**
 * Clauses in, what they tell of deeds out: whether done, and of what matter.
 */
package org.demarche.enter.deed;
