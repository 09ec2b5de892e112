package org.demarche.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Sentence;

/**
 * Writes sentences in CoNLL-U (universaldependencies.org/format), with the text's own letters as forms, so that a scorer
 * finds the same characters on both sides. Not thread-safe.
 */
final class ConlluWriter implements AutoCloseable {
    private final BufferedWriter out;
    private int paragraph = -1;

    ConlluWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** Begins a document. */
    void document(String id) throws IOException {
        out.write("# newdoc id = " + id + "\n");
        paragraph = -1;
    }

    /** A line as it stands: a comment, or the empty one that ends a sentence. */
    void line(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    /** A sentence of which only the words are known: a chain of {@code dep} under the first. */
    void sentence(String text, Sentence sentence) throws IOException {
        begin(sentence);
        for (int i = 0; i < sentence.size(); i++) word(text, sentence, i, i, i == 0 ? "root" : "dep");
        line("");
    }

    /** A sentence with its tree. */
    void sentence(String text, Sentence sentence, Dependencies tree) throws IOException {
        begin(sentence);
        for (int i = 0; i < sentence.size(); i++) word(text, sentence, i, tree.head(i) + 1, tree.relation(i));
        line("");
    }

    private void begin(Sentence sentence) throws IOException {
        if (sentence.paragraph() != paragraph) line("# newpar");
        paragraph = sentence.paragraph();
    }

    private void word(String text, Sentence sentence, int i, int head, String relation) throws IOException {
        var token = sentence.token(i);
        boolean joined = i + 1 < sentence.size()
                && sentence.token(i + 1).span().start() == token.span().end();
        var form = token.span().of(text).replaceAll("\\s", " ");
        line((i + 1) + "\t" + form + "\t" + token.lemma() + "\t" + token.tag() + "\t" + token.fine() + "\t_\t" + head
                + "\t" + relation + "\t_\t" + (joined ? "SpaceAfter=No" : "_"));
    }

    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
