package org.demarche.app.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;

/** Something that entries and sayings are looked for by, in the letters that do not tell upper from lower case. */
record Term(Kind kind, String text) {
    enum Kind {
        SIDE,
        PAIR,
        PERSON,
        TOPIC,
        OUTLET,
        PLACE,
        COUNTRY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Term {
        text = storable(text);
    }

    /** Without what no database takes into its texts: zeros and torn surrogates. */
    static String storable(String text) {
        boolean plain = text.indexOf(0) < 0 && text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        if (plain) return text;
        var letters = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Names that {@link Participant#isSameName} finds equal have the same term. */
    static Term person(String name) {
        return new Term(Kind.PERSON, name.replace('-', ' ').toLowerCase(Locale.ROOT));
    }

    static Term side(String side) {
        return new Term(Kind.SIDE, sameCase(side));
    }

    static Term country(String code) {
        return new Term(Kind.COUNTRY, sameCase(code));
    }

    /** Two sides in whichever order. */
    static Term pair(String one, String other) {
        var a = sameCase(one);
        var b = sameCase(other);
        return new Term(Kind.PAIR, a.compareTo(b) <= 0 ? a + "+" + b : b + "+" + a);
    }

    static Term topic(String words) {
        return new Term(Kind.TOPIC, words.toLowerCase(Locale.ROOT));
    }

    static Term outlet(String name) {
        return new Term(Kind.OUTLET, name.toLowerCase(Locale.ROOT));
    }

    static Term place(String name) {
        return new Term(Kind.PLACE, name.toLowerCase(Locale.ROOT));
    }

    /** As {@link String#equalsIgnoreCase} compares: letter by letter, up and down again. */
    private static String sameCase(String text) {
        var letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
        return new String(letters);
    }

    /** The parts of a person's name before and after each of its spaces, the whole left out. */
    List<String> shortened() {
        var parts = new ArrayList<String>();
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            parts.add(text.substring(0, space));
            parts.add(text.substring(space + 1));
        }
        return parts;
    }

    /** All that the entry may be looked for by. */
    static Set<Term> of(Dossier dossier) {
        var terms = new LinkedHashSet<Term>();
        add(dossier.engagement(), terms);
        for (Account account : dossier.accounts())
            account.report().outlet().map(Term::outlet).ifPresent(terms::add);
        return terms;
    }

    private static void add(Engagement engagement, Set<Term> terms) {
        var sides = new TreeSet<String>();
        for (var participant : engagement.participants()) {
            sides.add(sameCase(participant.side()));
            participant.name().map(Term::person).ifPresent(terms::add);
        }
        for (var side : sides) {
            terms.add(side(side));
            for (var other : sides.tailSet(side, false)) terms.add(pair(side, other));
        }
        for (var topic : engagement.topics()) terms.add(topic(topic.text()));
        engagement.place().ifPresent(p -> {
            terms.add(place(p.name()));
            p.country().map(Term::country).ifPresent(terms::add);
        });
    }
}
