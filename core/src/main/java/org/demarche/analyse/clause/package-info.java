/**
 * Sentences with their dependency trees in, noun phrases and clauses out: roles are turned, filled in and spread here, so
 * that no later step looks at a tree.
 */
package org.demarche.analyse.clause;
