package org.demarche.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.analyse.event.EventDescriber;
import org.demarche.analyse.event.EventDescriber.Described;
import org.demarche.analyse.event.EventFinder;
import org.demarche.analyse.event.EventJudge;
import org.demarche.train.EventExamples.Text;
import org.demarche.weights.Hash;

/** Judges each sentence by weights that were learned from the other four fifths of them. */
final class EventFolds {
    private static final int FOLDS = 5;
    private static final Set<String> TOGETHER = Set.of("CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT");
    private static final Set<String> APART = Set.of("SANCTION", "COERCE", "ASSAULT", "MOBILIZE");
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventFolds() {}

    /** Writes annotation records with the PLOVER types of the events, a line for each text. */
    static void write(List<Text> texts, EventDescriber describer, Path out) throws IOException {
        var lines = new ArrayList<String>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            var examples = texts.stream()
                    .filter(t -> fold(t) != held)
                    .flatMap(t -> t.examples().stream())
                    .toList();
            var finder = new EventFinder(describer, new EventJudge(new EventTraining(examples).train()));
            for (var text : texts) if (fold(text) == held) lines.add(line(text, finder));
        }
        Files.write(out, lines);
    }

    /** By the identifier, so that a sentence stays in its fold when others come or go. */
    private static int fold(Text text) {
        return (int) Long.remainderUnsigned(Hash.of(text.id()), FOLDS);
    }

    /** The same by the table alone: the first clause that it knows a word of, by its first word. */
    static void writeByTable(List<Text> texts, EventDescriber describer, Path out) throws IOException {
        var lines = new ArrayList<String>();
        for (var text : texts) {
            var said = text.parses().stream()
                    .flatMap(p -> describer.describe(p).stream())
                    .filter(d -> !d.votes().isEmpty())
                    .map(EventFolds::byTable)
                    .limit(1)
                    .toList();
            lines.add(line(text, said));
        }
        Files.write(out, lines);
    }

    /** What is told as to come is agreed or threatened, what is told as not done is refused. */
    private static String byTable(Described described) {
        var type = described.votes().get(0).says().plover();
        boolean together = TOGETHER.contains(type);
        if (described.clause().negated() && together) return "REJECT";
        if (!described.event().isAhead()) return type;
        return together ? "AGREE" : APART.contains(type) ? "THREATEN" : type;
    }

    private static String line(Text text, EventFinder finder) {
        return line(
                text,
                text.parses().stream()
                        .flatMap(p -> finder.find(p).stream())
                        .map(e -> e.coding().plover())
                        .toList());
    }

    private static String line(Text text, List<String> types) {
        var record = JSON.createObjectNode().put("id", text.id());
        var events = record.putArray("events");
        for (var type : types) events.addObject().put("plover", type);
        return record.toString();
    }
}
