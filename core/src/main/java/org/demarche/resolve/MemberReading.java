package org.demarche.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;

/**
 * Tells for which organisation several people act who are named by their part alone: "EC farm ministers", and later in the
 * report "the farm ministers", "the ministers".
 */
record MemberReading(Sentence sentence, Sides sides, Discourse discourse, MentionTables tables) {
    private static final Map<String, Level> MEMBERS = Map.ofEntries(
            Map.entry("ministers", Level.MINISTER),
            Map.entry("secretaries", Level.MINISTER),
            Map.entry("leaders", Level.HEAD),
            Map.entry("heads", Level.HEAD),
            Map.entry("presidents", Level.HEAD),
            Map.entry("premiers", Level.HEAD),
            Map.entry("ambassadors", Level.AMBASSADOR),
            Map.entry("envoys", Level.ENVOY),
            Map.entry("negotiators", Level.ENVOY),
            Map.entry("governors", Level.OFFICIAL),
            Map.entry("delegates", Level.OFFICIAL),
            Map.entry("chiefs", Level.OFFICIAL));

    private static final Set<String> CALLED = Set.of("Community", "Union", "Council", "League", "Alliance");

    /** Organisations whose members' ministers meet as one body. */
    private static final Set<String> COUNCILS = Set.of(
            "European Community",
            "European Union",
            "North Atlantic Treaty Organization",
            "Organization of the Petroleum Exporting Countries",
            "Association of Southeast Asian Nations",
            "Gulf Cooperation Council",
            "Arab League");

    /** The organisation's people; empty where the words name another owner or the report has none. */
    Optional<Referent> find(Phrase phrase, List<Mention> mentions) {
        var head = sentence.token(phrase.head()).lower();
        if (!MEMBERS.containsKey(head)) return Optional.empty();
        var own = mentions.stream()
                .filter(m -> m.kind() == Mention.Kind.ORGANIZATION)
                .flatMap(m -> tables.organization(m).stream())
                .findFirst();
        if (own.isPresent()) return own.map(o -> people(o, head));
        var called = calledAfter(phrase);
        if (called.isPresent()) return called.map(o -> people(o, head));
        if (hasOwner(phrase)) return Optional.empty();
        var before = discourse.distinct(t -> t.referent().kind() == Referent.Kind.OFFICIALS
                && t.referent().organization().isPresent()
                && t.referent().country().isEmpty()
                && isSameKind(t.referent(), head));
        if (!before.isEmpty()) return Optional.of(before.get(before.size() - 1).referent());
        return phrase.head() > phrase.first() && head.equals("ministers")
                ? onlyCouncil().map(o -> people(o, head))
                : Optional.empty();
    }

    /** "Community ministers": by a word of the organisation's name. */
    private Optional<String> calledAfter(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            var word = sentence.token(i).word();
            if (!CALLED.contains(word)) continue;
            var named = organizations().filter(o -> o.endsWith(" " + word)).toList();
            if (!named.isEmpty()) return Optional.of(named.get(named.size() - 1));
        }
        return Optional.empty();
    }

    /** "The farm ministers": of the one body of ministers that the report speaks of. */
    private Optional<String> onlyCouncil() {
        var councils = organizations().filter(COUNCILS::contains).distinct().toList();
        return councils.size() == 1 ? Optional.of(councils.get(0)) : Optional.empty();
    }

    private Stream<String> organizations() {
        return discourse
                .distinct(t -> t.referent().organization().isPresent()
                        && t.referent().country().isEmpty())
                .stream()
                .flatMap(t -> t.referent().organization().stream());
    }

    private static boolean isSameKind(Referent referent, String head) {
        return (" " + referent.name().toLowerCase(Locale.ROOT) + " ").contains(" " + head + " ");
    }

    private Referent people(String organization, String head) {
        return sides.ofOrganization(organization, head, MEMBERS.getOrDefault(head, Level.UNKNOWN));
    }

    /** "His ministers", "Labour's leaders", "other leaders": not those of the organisation. */
    private boolean hasOwner(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++) {
            var token = sentence.token(i);
            if (Set.of("his", "her", "other", "some", "many", "several", "two", "three", "'s", "'")
                            .contains(token.lower())
                    || token.isCapitalised() && i > 0) return true;
        }
        return false;
    }
}
