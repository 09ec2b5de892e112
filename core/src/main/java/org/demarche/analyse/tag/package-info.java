/**
 * Sentences in, the same with parts of speech and lemmas out.
 */
package org.demarche.analyse.tag;
