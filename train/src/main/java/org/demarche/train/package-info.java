/**
 * Treebanks and labelled texts in, the weights of {@code core/models} out. The same input gives the same bytes.
 */
package org.demarche.train;
