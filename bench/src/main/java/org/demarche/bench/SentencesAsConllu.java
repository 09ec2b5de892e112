package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.analyse.sentence.SentenceReader;
import org.demarche.text.Article;

/**
 * Prints words and sentences of report records as CoNLL-U with empty columns, for {@code bench/raw_score.py}.
 *
 * <p>Usage: {@code SentencesAsConllu docs.jsonl [ROUNDS]}; with a number of rounds the texts are read so often and the
 * speed of the last is told instead. Paragraphs end at empty lines; nothing is taken for furniture.
 */
public final class SentencesAsConllu {
    private SentencesAsConllu() {}

    public static void main(String[] arguments) throws IOException {
        long begin = System.nanoTime();
        var reader = new SentenceReader();
        long loaded = System.nanoTime();
        var articles = DocsFile.read(Path.of(arguments[0]));
        if (arguments.length > 1) {
            System.out.printf("loaded in %.1f ms%n", (loaded - begin) / 1e6);
            for (int round = Integer.parseInt(arguments[1]); round > 0; round--) time(reader, articles);
            return;
        }
        // Flushed, not closed: the stream is the process's.
        var out = new ConlluWriter(System.out);
        for (var article : articles) {
            out.document(article.report().id());
            for (var sentence : reader.read(article)) out.sentence(article.text(), sentence);
        }
        out.flush();
    }

    private static void time(SentenceReader reader, List<Article> articles) {
        long start = System.nanoTime();
        long words = 0;
        for (var article : articles) for (var sentence : reader.read(article)) words += sentence.size();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%d words in %.3f s: %.0f a second%n", words, seconds, words / seconds);
    }
}
