import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.demarche.bench.SpeedRun;

/** Apache OpenNLP from text to parts of speech, without trees; run by {@code bench/engine.py --yardsticks} from this source. */
public final class OpenNlpSpeed {
    private OpenNlpSpeed() {}

    public static void main(String[] arguments) throws IOException {
        var sentences = new SentenceDetectorME(new SentenceModel(model("sentence")));
        var tokens = new TokenizerME(new TokenizerModel(model("tokens")));
        var tags = new POSTaggerME(new POSModel(model("pos")));
        SpeedRun.measure(arguments, article -> {
            int words = 0;
            for (var sentence : sentences.sentDetect(article.text()))
                words += tags.tag(tokens.tokenize(sentence)).length;
            return words;
        });
    }

    private static InputStream model(String name) throws IOException {
        var file = "opennlp-en-ud-ewt-" + name + "-1.3-2.5.4.bin";
        var in = ClassLoader.getSystemResourceAsStream(file);
        if (in == null) throw new IOException("the model " + file + " is not on the class path");
        return in;
    }
}
