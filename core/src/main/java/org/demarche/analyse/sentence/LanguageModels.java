package org.demarche.analyse.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * OpenNLP's English models, trained on the Universal Dependencies English Web Treebank and published with the library.
 * Models are shared; the workers over them keep state, so each thread has its own. See decisions/0003.
 */
final class LanguageModels {
    private final SentenceModel sentences = model("sentence", SentenceModel::new);
    private final TokenizerModel tokens = model("tokens", TokenizerModel::new);
    private final POSModel tags = model("pos", POSModel::new);
    private final LemmatizerModel lemmas = model("lemmas", LemmatizerModel::new);
    private final ThreadLocal<Workers> workers = ThreadLocal.withInitial(() -> new Workers(
            new SentenceDetectorME(sentences),
            new TokenizerME(tokens),
            new POSTaggerME(tags, POSTagFormat.UD),
            new LemmatizerME(lemmas)));

    record Workers(SentenceDetectorME sentences, TokenizerME tokenizer, POSTaggerME tagger, LemmatizerME lemmatizer) {}

    private interface Reader<M> {
        M read(InputStream in) throws IOException;
    }

    private static <M> M model(String kind, Reader<M> reader) {
        var name = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
        try (var in = LanguageModels.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("language model " + name + " is not on the class path");
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("language model " + name + " cannot be read", e);
        }
    }

    /** This thread's workers. */
    Workers workers() {
        return workers.get();
    }
}
