package org.demarche.analyse.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Holiday;

/** "Christmas", "last Thanksgiving", "Easter 1998": the day follows from the year, by {@link Holiday}. */
final class HolidayRecognizer implements Recognizer {
    private record Name(String[] words, Holiday holiday) {}

    /** By their first word, the longest first. */
    private final Map<String, List<Name>> names = new HashMap<>();

    HolidayRecognizer() {
        for (var holiday : Holiday.values()) {
            for (var text : holiday.names()) {
                var words = text.replace("'", " ' ").replace(".", " .").split(" +");
                names.computeIfAbsent(words[0], w -> new ArrayList<>()).add(new Name(words, holiday));
            }
        }
        for (var list : names.values()) list.sort((a, b) -> b.words().length - a.words().length);
    }

    @Override
    public Set<String> openers() {
        var openers = new HashSet<>(Direction.OPENERS);
        openers.addAll(names.keySet());
        return openers;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        var direction = Direction.tryAt(words, at).filter(d -> !d.anaphoric());
        int place = direction.map(Direction::end).orElse(at);
        if (!words.isCapitalised(place)) return Optional.empty();
        for (var name : names.getOrDefault(words.at(place), List.of())) {
            if (!words.has(place, name.words())) continue;
            int end = place + name.words().length;
            var year = Written.yearAfter(words, end);
            var value = year.map(y -> Integer.toString(y.value()))
                            .orElse(direction.map(Direction::sign).orElse("") + "XXXX")
                    + "-" + name.holiday().code();
            return Optional.of(Expression.date(at, year.map(Written::end).orElse(end), value));
        }
        return Optional.empty();
    }
}
