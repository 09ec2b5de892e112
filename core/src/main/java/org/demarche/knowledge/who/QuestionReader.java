package org.demarche.knowledge.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a question as people write it: a person, a surname, a place, an office, or an office and its place. */
final class QuestionReader {
    private final People people;
    private final PlaceWords places;
    private final OfficeWords offices;

    /** A question cut in two: the words for the office, and those for the place. */
    private record Cut(String office, String place) {}

    QuestionReader(People people, PlaceWords places, OfficeWords offices) {
        this.people = people;
        this.places = places;
        this.offices = offices;
    }

    Question read(String text) {
        var words = Words.question(text);
        if (words.isEmpty()) return new Question.NotUnderstood(words);
        var persons = people.named(words);
        if (!persons.isEmpty()) return new Question.OfPerson(persons);
        var place = places.find(words);
        if (place.isPresent()) return new Question.OfPlace(place.get());
        var cuts = cuts(words);
        return fullTitle(words)
                .or(() -> officeAndPlace(cuts))
                .or(() -> anywhere(words))
                .or(() -> titledSurname(words))
                .or(() -> people.ofSurname(words).isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Question.OfSurname(words, "")))
                .or(() -> halfUnderstood(cuts))
                .orElseGet(() -> new Question.NotUnderstood(words));
    }

    private static List<Cut> cuts(String folded) {
        var words = Words.of(folded);
        var cuts = new ArrayList<Cut>();
        for (int i = 1; i < words.size() - 1; i++) {
            boolean joint = words.get(i).equals("of")
                    || words.get(i).equals("at")
                    || words.get(i).equals("in");
            if (joint)
                cuts.add(new Cut(Words.join(words.subList(0, i)), Words.join(words.subList(i + 1, words.size()))));
        }
        // "Russian foreign minister", "Russia's foreign minister": the longest name of a place first, as South Sudan is
        // not Sudan.
        for (int i = words.size() - 1; i > 0; i--)
            cuts.add(new Cut(Words.join(words.subList(i, words.size())), Words.join(words.subList(0, i))));
        for (int i = 1; i < words.size(); i++)
            cuts.add(new Cut(Words.join(words.subList(0, i)), Words.join(words.subList(i, words.size()))));
        return cuts;
    }

    /** "President of the European Commission": a title that says of what, at one place only. */
    private Optional<Question> fullTitle(String words) {
        var at = offices.placesWithTitle(words);
        if (at.size() != 1 || !Words.contain(words, "of")) return Optional.empty();
        var place = at.iterator().next();
        return offices.find(words, place).map(office -> new Question.OfOffice(office, place));
    }

    private Optional<Question> officeAndPlace(List<Cut> cuts) {
        for (var cut : cuts) {
            var place = places.find(cut.place());
            if (place.isEmpty()) continue;
            var office = offices.find(cut.office(), place.get());
            if (office.isPresent()) return Optional.of(new Question.OfOffice(office.get(), place.get()));
        }
        return Optional.empty();
    }

    private Optional<Question> anywhere(String words) {
        return offices.isOffice(words) ? Optional.of(new Question.OfOfficeAnywhere(words)) : Optional.empty();
    }

    /** "President Putin": the words for an office before a name. */
    private Optional<Question> titledSurname(String folded) {
        var words = Words.of(folded);
        for (int i = words.size() - 1; i > 0; i--) {
            var office = Words.join(words.subList(0, i));
            var name = Words.join(words.subList(i, words.size()));
            if (offices.ids(office).isEmpty()) continue;
            var persons = people.named(name);
            if (!persons.isEmpty()) return Optional.of(new Question.OfPerson(persons));
            if (!people.ofSurname(name).isEmpty()) return Optional.of(new Question.OfSurname(name, office));
        }
        return Optional.empty();
    }

    private Optional<Question> halfUnderstood(List<Cut> cuts) {
        for (var cut : cuts)
            if (offices.isOffice(cut.office()))
                return Optional.of(new Question.OfUnknownPlace(cut.office(), cut.place()));
        for (var cut : cuts) {
            var place = places.find(cut.place());
            if (place.isPresent()) return Optional.of(new Question.OfUnknownOffice(cut.office(), place.get()));
        }
        return Optional.empty();
    }
}
