package org.demarche.enter.weigh;

import java.util.List;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.register.Dossier.Choice;
import org.demarche.register.Engagement.Conflict;

/** The fields on which reports may differ, each with what is less exact and what contradicts. */
public final class Fields {
    private Fields() {}

    /**
     * What is shown.
     *
     * @param voice the account's word that gives it best
     * @param conflict all values with their sources, where they contradict each other
     * @param isChosen whether anybody says something else, be it only less exactly
     */
    public record Shown<T>(Voice<T> voice, Choice choice, Optional<Conflict> conflict, boolean isChosen) {
        public T value() {
            return voice.value();
        }
    }

    /** The day on which an engagement of that type is. */
    public static Optional<Shown<Edtf>> date(List<Voice<Edtf>> voices, EngagementType type) {
        var exactness = new DateExactness(type);
        return shown(
                new Field<>(
                        "date",
                        Edtf::value,
                        exactness::covers,
                        exactness::contradicts,
                        d -> d.isDay() || d.isStretch()),
                DaysOfOne.begun(since(withoutReprints(voices)), type));
    }

    /** The place of an engagement of that type. */
    public static Optional<Shown<Located>> place(List<Voice<Located>> voices, EngagementType type) {
        return shown(
                new Field<>(
                        "place",
                        PlaceExactness::text,
                        PlaceExactness::covers,
                        (a, b) -> PlaceExactness.contradicts(a, b, type),
                        p -> true),
                voices);
    }

    /** The level; those who do not know it say nothing. */
    public static Optional<Shown<Level>> level(List<Voice<Level>> voices) {
        return shown(new Field<>("level", Level::code, (a, b) -> false, (a, b) -> true, l -> true), voices);
    }

    /** Days that held before it was moved are no longer in question, where a later one is known. */
    private static List<Voice<Edtf>> since(List<Voice<Edtf>> voices) {
        int last = voices.stream().mapToInt(Voice::epoch).max().orElse(0);
        return voices.stream().filter(v -> v.epoch() == last).toList();
    }

    /** A copy that reckons its day from when it was printed tells nothing of its own. */
    private static List<Voice<Edtf>> withoutReprints(List<Voice<Edtf>> voices) {
        return voices.stream()
                .filter(v -> v.isOwnWord()
                        || voices.stream()
                                .noneMatch(o -> o.isOwnWord() && o.origin().equals(v.origin())))
                .toList();
    }

    private static <T> Optional<Shown<T>> shown(Field<T> field, List<Voice<T>> voices) {
        return field.settle(voices).map(o -> new Shown<>(o.voice(), o.choice(), o.conflict(), o.isChosen()));
    }
}
