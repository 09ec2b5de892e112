package org.demarche.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Findings;
import org.demarche.finding.Located;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.syntax.Phrase;

/** Tells which place a noun phrase names, and where a report was written by its dateline. Thread-safe. */
public final class WhereResolver {
    private final Knowledge knowledge;

    public WhereResolver(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The place of each noun phrase that names one; "here" is the dateline's. */
    public Map<Phrase, Located> resolve(Findings findings) {
        var located = new HashMap<Phrase, Located>();
        var home = dateline(findings);
        for (var act : findings.acts()) {
            for (var role : act.roles()) {
                var sentence = findings.parses().get(role.phrase().sentence()).sentence();
                boolean here = sentence.token(role.phrase().head()).lower().equals("here");
                if (here) home.ifPresent(h -> located.put(role.phrase(), h));
            }
        }
        for (var parse : findings.parses()) {
            for (var phrase : parse.phrases()) {
                var head = parse.sentence().token(phrase.head()).span();
                for (var mention : findings.mentions().overlapping(head)) {
                    boolean place = mention.kind() == Mention.Kind.PLACE || mention.kind() == Mention.Kind.COUNTRY;
                    if (place)
                        place(MentionTables.clean(mention.span().of(findings.text())))
                                .ifPresent(l -> located.put(phrase, l));
                }
            }
        }
        return located;
    }

    private Optional<Located> place(String name) {
        for (var kind : new Lexicon.Kind[] {Lexicon.Kind.PLACE, Lexicon.Kind.CAPITAL, Lexicon.Kind.COUNTRY}) {
            var entry = knowledge.lexicon().find(kind, name);
            if (entry.isPresent())
                return Optional.of(new Located(
                        entry.get().name(),
                        Optional.of(entry.get().country()),
                        entry.get().precision()));
        }
        return Optional.of(new Located(name, Optional.empty(), "city"));
    }

    /** The place that a dateline names: capitals, a comma and a dash before the first sentence ("GENEVA, March 3 -"). */
    public Optional<Located> dateline(Findings findings) {
        for (var parse : findings.parses()) {
            var sentence = parse.sentence();
            if (sentence.index() > 2) break;
            for (int i = 1; i < Math.min(sentence.size(), 12); i++) {
                var word = sentence.token(i).word();
                boolean dash = word.equals("-") || word.equals("--") || word.equals("\u2013") || word.equals("\u2014");
                if (!dash) continue;
                var words = sentence.tokens().stream().map(t -> t.word()).toList();
                var found = knowledge.lexicon().longest(words, 0);
                if (found.isPresent() && !found.get().precision().isEmpty())
                    return place(found.get().name());
            }
        }
        return Optional.empty();
    }
}
