package org.demarche.app.export.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.app.export.Texts;
import org.demarche.app.export.Texts.Passage;
import org.demarche.knowledge.SideNames;
import org.demarche.register.Dossier;
import org.demarche.text.Evidence;
import org.demarche.text.Span;

/** The words by which reports name who takes part and where, off the evidence that an entry keeps. Not thread-safe. */
final class Words {
    private static final String PARTICIPANTS = "participants";
    private static final String PLACE = "place";

    private final Texts texts;
    private final SideNames names;

    Words(Texts texts, SideNames names) {
        this.texts = texts;
        this.names = names;
    }

    /** The text of the mention's report, where it is kept and still is the one that the mention was read in. */
    Optional<Passage> passage(Mention mention) {
        return texts.passage(mention.report().id()).filter(p -> p.has(mention.span()));
    }

    /** Where the mention's report names the side first: in the mention's own sentence, else anywhere among the evidence. */
    Optional<Span> of(Party party, Dossier entry, Mention mention) {
        return passage(mention).flatMap(passage -> evidence(entry, mention, PARTICIPANTS, passage)
                .filter(e -> names(party, e.span().of(passage.text())))
                .map(Evidence::span)
                .findFirst());
    }

    /** Where the mention's report names the place. */
    Optional<Span> place(Dossier entry, Mention mention) {
        return passage(mention).flatMap(passage -> evidence(entry, mention, PLACE, passage)
                .map(Evidence::span)
                .findFirst());
    }

    /** The words there, on one line. */
    String text(Mention mention, Span span) {
        return passage(mention)
                .map(p -> span.of(p.text()).replaceAll("\\s+", " ").strip())
                .orElse("");
    }

    private static Stream<Evidence> evidence(Dossier entry, Mention mention, String field, Passage passage) {
        var near = Comparator.comparing((Evidence e) -> e.sentence() + 1 != mention.sentence())
                .thenComparing(Evidence::span);
        return entry.engagement().evidence().stream()
                .filter(e -> e.field().equals(field)
                        && e.reportId().equals(mention.report().id())
                        && passage.has(e.span()))
                .sorted(near);
    }

    /** Whether the words hold the surname of one of its members, or name its state or organisation. */
    private boolean names(Party party, String words) {
        var tokens = tokens(words);
        boolean person = party.members().stream()
                .flatMap(m -> m.name().stream())
                .map(Words::tokens)
                .anyMatch(name -> !name.isEmpty() && tokens.contains(name.get(name.size() - 1)));
        return person || runs(words).anyMatch(run -> names.find(run).filter(party.side()::equals).isPresent());
    }

    private static List<String> tokens(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}-]+", -1))
                .filter(t -> !t.isEmpty())
                .toList();
    }

    /** Every run of up to four words: "South Korean", "European Union". */
    private static Stream<String> runs(String words) {
        var parts = words.strip().split("\\s+", -1);
        var runs = new ArrayList<String>();
        for (int from = 0; from < parts.length; from++)
            for (int to = from + 1; to <= Math.min(parts.length, from + 4); to++)
                runs.add(String.join(" ", List.of(parts).subList(from, to)));
        return runs.stream();
    }
}
