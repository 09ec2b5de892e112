package org.demarche.enter.match;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;

/** Compares what kind of dealing it is and how high. */
final class KindsCompared implements Comparison {
    /** From a minister to an ambassador, who seldom stands in for him. */
    private static final int FAR = 2;

    /** What two states seldom have with each other: another one soon after is less likely than with meetings. */
    private static final Set<EngagementType> RARE =
            EnumSet.of(EngagementType.EXERCISE, EngagementType.SIGNING, EngagementType.MEDIATION);

    private static final List<Level> RANKS = List.of(Level.values());

    @Override
    public Optional<String> bar(Facts earlier, Facts later) {
        for (var apart : List.of(EngagementType.CALL, EngagementType.EXERCISE))
            if ((earlier.type() == apart) != (later.type() == apart))
                return Optional.of("a " + apart.code() + " and none");
        if (earlier.isVisit() && later.isVisit() && areOtherGuests(earlier, later))
            return Optional.of("guests of other sides");
        if (isOfOfficials(earlier, later)) return Optional.of("leaders met, and officials did something else");
        boolean bodies = isBody(earlier) && isBody(later);
        boolean ranks = (earlier.engagement().level() == Level.HEAD)
                != (later.engagement().level() == Level.HEAD);
        boolean known = earlier.engagement().level() != Level.UNKNOWN
                && later.engagement().level() != Level.UNKNOWN;
        return bodies && ranks && known ? Optional.of("leaders and others of one organisation") : Optional.empty();
    }

    private static boolean areOtherGuests(Facts a, Facts b) {
        return !a.guests().isEmpty() && !b.guests().isEmpty() && Collections.disjoint(a.guests(), b.guests());
    }

    /** What presidents do and what deputy ministers do beside them, of another kind and with nobody named in both. */
    private static boolean isOfOfficials(Facts a, Facts b) {
        if (a.type() == b.type() || a.isVisit() || b.isVisit() || a.namesShared(b) > 0) return false;
        int x = RANKS.indexOf(a.engagement().level());
        int y = RANKS.indexOf(b.engagement().level());
        return Math.abs(x - y) >= FAR && Math.max(x, y) <= RANKS.indexOf(Level.AMBASSADOR);
    }

    /** Only organisations, and nobody by name. */
    private static boolean isBody(Facts facts) {
        return facts.engagement().participants().stream()
                .allMatch(p -> p.organization().isPresent() && p.name().isEmpty());
    }

    @Override
    public List<Trait> traits(Facts earlier, Facts later) {
        var kind = earlier.type() == later.type()
                ? new Trait(
                        RARE.contains(later.type()) ? "type.same-rare" : "type.same",
                        () -> "both " + later.type().withArticle())
                : earlier.isVisit() != later.isVisit()
                        ? Trait.of("type.visit-and-talks", "a visit and talks")
                        : new Trait(
                                "type.kin",
                                () -> earlier.type().withArticle() + " and "
                                        + later.type().withArticle());
        var a = earlier.engagement().level();
        var b = later.engagement().level();
        if (a == Level.UNKNOWN || b == Level.UNKNOWN) return List.of(kind);
        if (Math.abs(RANKS.indexOf(a) - RANKS.indexOf(b)) >= FAR)
            return List.of(kind, new Trait("level.far", () -> "levels " + a.code() + " and " + b.code()));
        return List.of(
                kind,
                a == b
                        ? new Trait("level.same", () -> "both of level " + a.code())
                        : new Trait("level.other", () -> "levels " + a.code() + " and " + b.code()));
    }
}
