package org.demarche.analyse.date;

import java.util.Map;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Finding.Timex.Mod;

/** Takes in the words around a time that say which part of it, or how exactly: "early 1990", "at least two years". */
final class EdgeWords {
    private static final Map<String, Mod> PARTS =
            Map.of("early", Mod.START, "earlier", Mod.START, "mid", Mod.MID, "late", Mod.END, "later", Mod.END);
    private static final Map<String, Mod> EDGES = Map.of(
            "beginning", Mod.START,
            "start", Mod.START,
            "middle", Mod.MID,
            "end", Mod.END,
            "close", Mod.END);
    private static final Map<String, Mod> AMOUNTS = Map.ofEntries(
            Map.entry("about", Mod.APPROX),
            Map.entry("around", Mod.APPROX),
            Map.entry("approximately", Mod.APPROX),
            Map.entry("roughly", Mod.APPROX),
            Map.entry("some", Mod.APPROX),
            Map.entry("nearly", Mod.LESS_THAN),
            Map.entry("almost", Mod.LESS_THAN),
            Map.entry("over", Mod.MORE_THAN),
            Map.entry("under", Mod.LESS_THAN));
    private static final Map<String, Mod> TWO_WORDS = Map.ofEntries(
            Map.entry("more than", Mod.MORE_THAN),
            Map.entry("less than", Mod.LESS_THAN),
            Map.entry("fewer than", Mod.LESS_THAN),
            Map.entry("at least", Mod.EQUAL_OR_MORE),
            Map.entry("at most", Mod.EQUAL_OR_LESS),
            Map.entry("up to", Mod.EQUAL_OR_LESS));

    private EdgeWords() {}

    /**
     * The expression with its edge words.
     *
     * @param from no word before this one may be taken: an earlier expression ends there
     */
    static Expression widen(Words words, Expression core, int from) {
        var after = after(words, core);
        return switch (after.type()) {
            case DATE -> date(words, after, from);
            case TIME -> time(words, after, from);
            case DURATION -> amount(words, after, from, words.isAny(core.first(), "the", "past", "last", "next"));
            case SET -> after;
        };
    }

    private static Expression after(Words words, Expression core) {
        int end = core.end();
        if (core.is(Timex.Type.DURATION) && words.has(end, "or", "so"))
            return core.to(end + 2).withMod(Mod.APPROX);
        if (core.is(Timex.Type.DURATION) && words.has(end, "or", "more"))
            return core.to(end + 2).withMod(Mod.EQUAL_OR_MORE);
        if (core.is(Timex.Type.DATE) && (words.has(end, "or", "later") || words.has(end, "and", "beyond")))
            return core.to(end + 2).withMod(Mod.ON_OR_AFTER);
        return core;
    }

    private static Expression date(Words words, Expression core, int from) {
        if (core.value().endsWith("_REF")) return counted(words, core, from);
        var widened = part(words, core, from);
        if (widened.first() < core.first()) return widened;
        int place = core.first();
        if (place - 2 >= from && words.is(place - 1, "of")) {
            var edge = EDGES.get(words.at(place - 2));
            if (edge != null) return core.from(definite(words, place - 2, from)).withMod(edge);
        }
        if (place - 1 >= from && words.is(place - 1, "sometime")) return core.from(place - 1);
        boolean around = words.is(place - 1, "around") && !words.isAny(place - 2, "all", "turned", "turn");
        if (place - 1 >= from && around && !core.value().startsWith("+P0"))
            return core.from(place - 1).withMod(Mod.APPROX);
        return counted(words, core, from);
    }

    /** "About two years ago": the amount's words belong to what was counted. */
    private static Expression counted(Words words, Expression core, int from) {
        return words.isAny(core.end() - 1, "ago", "earlier", "before", "later", "now") && core.end() - core.first() > 2
                ? amount(words, core, from, false)
                : core;
    }

    private static Expression time(Words words, Expression core, int from) {
        var widened = part(words, core, from);
        if (widened.first() < core.first()) return widened;
        int place = core.first() - 1;
        return place >= from && words.isAny(place, "about", "around", "approximately", "nearly")
                ? core.from(place).withMod(Mod.APPROX)
                : core;
    }

    /** "Early", "late", "mid-" and the article before them. */
    private static Expression part(Words words, Expression core, int from) {
        int place = core.first() - 1;
        if (words.is(place, "-") && words.isAny(place - 1, "mid", "early", "late")) place--;
        var mod = PARTS.get(words.at(place));
        if (mod == null || place < from) return core;
        // "Three days earlier Monday" is no early Monday; "the late 1998 champion" is dead.
        if (words.isAny(place, "earlier", "later") && CalendarWords.ANY_UNITS.containsKey(words.at(place - 1)))
            return core;
        if (words.is(place, "mid") && words.is(core.first(), "the")) return core;
        return core.from(definite(words, place, from)).withMod(mod);
    }

    private static int definite(Words words, int place, int from) {
        return place - 1 >= from && words.is(place - 1, "the") ? place - 1 : place;
    }

    private static Expression amount(Words words, Expression core, int from, boolean framed) {
        int place = core.first();
        if (place - 2 >= from) {
            var two = TWO_WORDS.get(words.at(place - 2) + " " + words.at(place - 1));
            boolean upTo = words.is(place - 1, "to") && framed;
            if (two != null && !upTo) {
                boolean no = place - 3 >= from && words.isAny(place - 3, "no", "not") && words.is(place - 1, "than");
                if (!no) return core.from(place - 2).withMod(two);
                return core.from(place - 3).withMod(two == Mod.MORE_THAN ? Mod.EQUAL_OR_LESS : Mod.EQUAL_OR_MORE);
            }
        }
        var one = AMOUNTS.get(words.at(place - 1));
        if (one == null || place - 1 < from) return core;
        // "Over the past two years", "around the first day", "some years": prepositions and determiners.
        if (framed && !words.isAny(place - 1, "nearly", "almost", "about")) return core;
        if (core.value().contains("X") && words.isAny(place - 1, "some", "over", "around")) return core;
        return core.from(place - 1).withMod(one);
    }
}
