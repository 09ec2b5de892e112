/**
 * Treebanks and labelled texts in, the weights of {@code core/models} and of sentence borders out. The same input gives the
 * same bytes.
 */
package org.demarche.train;
