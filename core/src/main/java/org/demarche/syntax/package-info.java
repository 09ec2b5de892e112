/**
 * Sentences, tokens, noun phrases and clauses, whoever made them. Leans on {@code text}.
 */
package org.demarche.syntax;
