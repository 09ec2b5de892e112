import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.util.Properties;
import org.demarche.bench.SpeedRun;

/** Stanford CoreNLP from text to dependency trees, on one thread; run by {@code bench/engine.py --yardsticks} from this source. */
public final class CoreNlpSpeed {
    private CoreNlpSpeed() {}

    public static void main(String[] arguments) throws IOException {
        var settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos,depparse");
        settings.setProperty("threads", "1");
        var pipeline = new StanfordCoreNLP(settings);
        SpeedRun.measure(arguments, article -> {
            var document = new CoreDocument(article.text());
            pipeline.annotate(document);
            return document.tokens().size();
        });
    }
}
