package org.demarche.train;

import java.util.List;
import org.demarche.syntax.Dependencies;

/**
 * A treebank's sentence.
 *
 * @param document the document that it stands in, as the treebank names it
 * @param tags joint tags, {@code UPOS|XPOS}
 * @param heads numbered from 0, {@link Dependencies#ROOT} for the root
 * @param spaceAfter whether a space follows the word in the text
 */
record Tree(
        String document,
        List<String> words,
        List<String> lemmas,
        List<String> tags,
        List<Integer> heads,
        List<String> relations,
        List<Boolean> spaceAfter) {
    int size() {
        return words.size();
    }
}
