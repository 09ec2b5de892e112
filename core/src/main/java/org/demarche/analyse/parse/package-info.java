/**
 * Sentences in, noun phrases and clauses out.
 */
package org.demarche.analyse.parse;
