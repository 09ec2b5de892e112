/**
 * Text in, sentences with tokens, parts of speech and lemmas out.
 */
package org.demarche.analyse.sentence;
