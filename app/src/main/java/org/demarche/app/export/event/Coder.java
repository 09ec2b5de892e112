package org.demarche.app.export.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.finding.Located;
import org.demarche.finding.Status;
import org.demarche.knowledge.EngagementCodes;
import org.demarche.knowledge.EngagementCodes.Row;
import org.demarche.knowledge.EventScales;
import org.demarche.knowledge.SideNames;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Source;

/** Gives the stages of an entry their CAMEO and PLOVER codes, as {@code engagement-codes.tsv} says. Immutable. */
final class Coder {
    private static final String SIDE = "side";
    private static final String OTHER = "other";

    private final EngagementCodes codes = EngagementCodes.load(Optional.empty());
    private final EventScales scales = EventScales.load(Optional.empty());
    private final Parties parties;

    Coder(SideNames names) {
        parties = new Parties(names);
    }

    /** In the order in which the stages were first told. */
    List<CodedStage> code(Dossier dossier) {
        var sides = parties.of(dossier.engagement());
        return Stages.of(dossier).stream()
                .map(stage -> code(dossier.engagement(), stage, sides))
                .toList();
    }

    private CodedStage code(Engagement engagement, Stage stage, List<Party> sides) {
        var circle = new Circle(
                sides, deciders(stage, sides), engagement.place().flatMap(Located::country));
        var rows = codes.of(engagement.type().code(), stage.name(), decider(circle));
        var pairs = new ArrayList<Pair>();
        var used = new LinkedHashSet<Row>();
        for (var from : all(circle))
            for (var to : sides)
                if (!from.side().equals(to.side()))
                    row(rows, circle, from, to).ifPresent(row -> {
                        pairs.add(new Pair(from, to, scales.cameo(row.cameo())));
                        used.add(row);
                    });
        // Guests whose host nobody knows, or an organisation by itself, are no pair; PLOVER takes them as they are, by the most
        // general row, which is the last.
        var first = rows.stream()
                .filter(used::contains)
                .findFirst()
                .or(() -> rows.stream().filter(r -> circle.deciders().isEmpty()).reduce((earlier, later) -> later));
        return new CodedStage(stage, sides.size(), pairs, first.flatMap(row -> plover(row, circle, pairs)));
    }

    /** Those who decided, by the sides that they are; an invitation comes from the host where nobody else is named. */
    private List<Party> deciders(Stage stage, List<Party> sides) {
        var found = new ArrayList<Party>();
        for (var source : stage.deciders()) party(source, sides).filter(p -> !found.contains(p)).ifPresent(found::add);
        boolean unnamed = stage.deciders().isEmpty() && stage.name().equals(Status.INVITED.code());
        if (unnamed) sides.stream().filter(p -> p.isHost() || p.isConvener()).forEach(found::add);
        // Where one of the sides decides with somebody else, it is the side's doing.
        var own = found.stream().filter(sides::contains).toList();
        return own.isEmpty() ? List.copyOf(found) : own;
    }

    private Optional<Party> party(Source source, List<Party> sides) {
        var outsider = parties.of(source);
        if (outsider.side().isEmpty()) return Optional.empty();
        return sides.stream()
                .filter(p -> p.side().equals(outsider.side()))
                .findFirst()
                .or(() -> Optional.of(outsider).filter(p -> !p.code().isEmpty()));
    }

    private static String decider(Circle circle) {
        if (circle.deciders().isEmpty()) return "";
        return circle.parties().containsAll(circle.deciders()) ? SIDE : OTHER;
    }

    private static List<Party> all(Circle circle) {
        return Stream.concat(circle.parties().stream(), circle.deciders().stream())
                .distinct()
                .toList();
    }

    private static Optional<Row> row(List<Row> rows, Circle circle, Party from, Party to) {
        return rows.stream()
                .filter(r -> circle.holds(r.pairs(), from, to) && (!r.thirdPlace() || circle.isThird(from, to)))
                .findFirst();
    }

    private Optional<PloverEvent> plover(Row row, Circle circle, List<Pair> pairs) {
        if (row.plover().isEmpty() || circle.parties().isEmpty()) return Optional.empty();
        var roles = Roles.of(row, circle, pairs);
        return Optional.of(new PloverEvent(
                scales.plover(row.plover(), row.mode()), row.context(), roles.actors(), roles.recipients()));
    }
}
