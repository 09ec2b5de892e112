/**
 * An article's paragraphs in, sentences of words out, after the conventions of Universal Dependencies English; and, until
 * they are a step of their own, parts of speech and lemmas. Depends on {@code text} and {@code syntax} alone; the word
 * lists and border weights are files beside the classes, and name their sources.
 */
package org.demarche.analyse.sentence;
