package org.demarche.analyse.clause;

import java.util.List;
import java.util.Optional;
import org.demarche.syntax.Phrase;

/** Reads the preposition before a noun phrase, in lower case; one of several words where those act as one. */
final class Prepositions {
    /** Longest first. */
    private static final List<String[]> LONG = List.of(
            new String[] {"at", "the", "invitation", "of"},
            new String[] {"on", "the", "sidelines", "of"},
            new String[] {"in", "connection", "with"},
            new String[] {"as", "well", "as"},
            new String[] {"ahead", "of"},
            new String[] {"along", "with"},
            new String[] {"together", "with"},
            new String[] {"according", "to"},
            new String[] {"because", "of"},
            new String[] {"out", "of"},
            new String[] {"prior", "to"},
            new String[] {"instead", "of"},
            new String[] {"up", "to"},
            new String[] {"due", "to"},
            new String[] {"away", "from"});

    private final Tree tree;

    Prepositions(Tree tree) {
        this.tree = tree;
    }

    /** The preposition of {@code phrase}, whose head in the tree is {@code token}; a conjunct shares the first one's. */
    Optional<String> of(int token, Phrase phrase) {
        int last = lastCase(token);
        if (last < 0) return tree.relation(token).equals("conj") ? own(tree.firstConjunct(token)) : Optional.empty();
        return before(phrase.first()).or(() -> Optional.of(words(last)));
    }

    private Optional<String> own(int first) {
        int last = lastCase(first);
        if (last < 0) return Optional.empty();
        return before(last + 1).or(() -> Optional.of(words(last)));
    }

    /** The case word nearest to the noun; a dash between two numbers is one in the trees, but no preposition. */
    private int lastCase(int token) {
        int last = -1;
        for (int child : tree.children(token)) {
            boolean word = tree.relation(child).equals("case")
                    && !tree.fine(child).equals("POS")
                    && Character.isLetter(tree.word(child).codePointAt(0));
            if (word && (child < token || last < 0)) last = child;
        }
        return last;
    }

    private Optional<String> before(int end) {
        for (var words : LONG) {
            int first = end - words.length;
            boolean same = first >= 0;
            for (int i = 0; same && i < words.length; i++)
                same = tree.word(first + i).equals(words[i]);
            if (same) return Optional.of(String.join(" ", words));
        }
        return Optional.empty();
    }

    private String words(int preposition) {
        var words = new StringBuilder(tree.word(preposition));
        for (int child : tree.children(preposition))
            if (tree.relation(child).equals("fixed")) words.append(' ').append(tree.word(child));
        return words.toString();
    }
}
