package org.demarche.enter.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.finding.Resolved;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Participant;

/** Makes participants of an act's roles, each person and each otherwise unnamed side once, and reads their level. */
public final class Participants {
    private Participants() {}

    static List<Participant> of(List<Role> roles, Resolved resolved) {
        var found = new ArrayList<Participant>();
        Optional<Role> before = Optional.empty();
        for (int i = 0; i < roles.size(); i++) {
            var role = roles.get(i);
            if (role.part() == Part.PLACE) continue;
            var joined = before.filter(b -> isJoined(b, role, resolved));
            var theirs = isTheirs(role, resolved)
                    ? joined.flatMap(j -> colleague(role, j, resolved))
                    : Optional.<Participant>empty();
            theirs.ifPresent(found::add);
            var sides = Drafter.sides(role, resolved);
            if (theirs.isEmpty()) for (var referent : sides) found.add(participant(referent, role));
            var next = roles.stream().skip(i + 1L).findFirst();
            var fellow = joined.or(() -> next.filter(n -> isJoined(role, n, resolved)))
                    .or(() -> companion(roles, role, resolved))
                    .filter(f -> !isCounterpart(f, resolved));
            if (sides.isEmpty() && fellow.isPresent())
                colleague(role, fellow.get(), resolved)
                        .or(() -> included(role, roles, resolved))
                        .ifPresent(found::add);
            before = Optional.of(role);
        }
        return unite(found);
    }

    /** Whether nothing but a comma and an "and" stands between two of one list. */
    private static boolean isJoined(Role first, Role second, Resolved resolved) {
        int from = first.phrase().end();
        int to = second.phrase().first();
        if (first.part() != second.part()
                || first.phrase().sentence() != second.phrase().sentence()
                || from >= to) return false;
        var sentence =
                resolved.findings().parses().get(first.phrase().sentence()).sentence();
        for (int i = from; i < to; i++)
            if (!Set.of(",", "and", "including").contains(sentence.token(i).lower())) return false;
        return true;
    }

    /** "The minister and his central banker" are of one state, whatever else the second has been. */
    private static boolean isTheirs(Role role, Resolved resolved) {
        var sentence =
                resolved.findings().parses().get(role.phrase().sentence()).sentence();
        boolean state = resolved.referentsOf(role.phrase()).stream()
                .anyMatch(r -> r.country().isPresent());
        return !state
                && Set.of("his", "her", "their")
                        .contains(sentence.token(role.phrase().first()).lower());
    }

    /** "Larsen and his Swedish counterpart" are not of one state. */
    private static boolean isCounterpart(Role role, Resolved resolved) {
        var sentence =
                resolved.findings().parses().get(role.phrase().sentence()).sentence();
        return sentence.token(role.phrase().head()).lower().startsWith("counterpart");
    }

    /** Of guests who go together, the one whose state is known. */
    private static Optional<Role> companion(List<Role> roles, Role role, Resolved resolved) {
        if (role.part() != Part.GUEST) return Optional.empty();
        return roles.stream()
                .filter(r ->
                        r.part() == Part.GUEST && !Drafter.sides(r, resolved).isEmpty())
                .findFirst();
    }

    /** "Norwegian officials, including Trade Minister Larsen and Fisheries Minister Berg": of the state of the officials. */
    private static Optional<Participant> included(Role role, List<Role> roles, Resolved resolved) {
        var sentence =
                resolved.findings().parses().get(role.phrase().sentence()).sentence();
        int named = role.phrase().first();
        var state = roles.stream()
                .filter(r ->
                        r.phrase().sentence() == sentence.index() && r.phrase().end() < named)
                .filter(r -> sentence.words(r.phrase().end(), named).matches(",? ?including\\b.*"))
                .flatMap(r -> Drafter.sides(r, resolved).stream())
                .flatMap(r -> r.country().stream())
                .findFirst();
        return state.flatMap(s -> resolved.referentsOf(role.phrase()).stream()
                .filter(Referent::isPerson)
                .map(r -> participant(r.inCountry(s), role))
                .findFirst());
    }

    /** "South Korean President Chun and Trade Minister Rha": an office named beside one of a state is of that state. */
    private static Optional<Participant> colleague(Role role, Role before, Resolved resolved) {
        var named = resolved.referentsOf(role.phrase());
        // "The Peruvian minister of energy and mines, Huayta": the office that stands before the name, torn at its
        // "and".
        var state = Drafter.sides(before, resolved).stream()
                .filter(b -> b.isPerson()
                        || named.stream()
                                .anyMatch(r ->
                                        r.office().isPresent() && r.office().equals(b.office())))
                .flatMap(r -> r.country().stream())
                .findFirst();
        return named.stream()
                .filter(r -> r.isPerson() && r.office().isPresent() && state.isPresent())
                .map(r -> participant(r.inCountry(state.get()), role))
                .findFirst();
    }

    static Participant participant(Referent referent, Role role) {
        return participant(
                referent,
                switch (role.part()) {
                    case GUEST -> Participant.Role.GUEST;
                    case HOST -> Participant.Role.HOST;
                    case MEDIATOR -> Participant.Role.MEDIATOR;
                    case PARTY, PLACE -> Participant.Role.PARTY;
                });
    }

    static Participant participant(Referent referent, Participant.Role part) {
        Optional<String> name = referent.isPerson() ? Optional.of(referent.name()) : Optional.empty();
        boolean organization =
                referent.organization().isPresent() && referent.country().isEmpty();
        return new Participant(
                name,
                referent.isPerson() || referent.kind() == Referent.Kind.OFFICIALS
                        ? referent.office()
                        : Optional.empty(),
                referent.country(),
                organization ? referent.organization() : Optional.empty(),
                referent.level(),
                part,
                referent.actorCode());
    }

    /** One entry a person; an unnamed entry of a side goes where a named one stands for it. */
    public static List<Participant> unite(List<Participant> all) {
        var united = new ArrayList<Participant>();
        for (var next : all) {
            int same = indexOfSame(united, next);
            if (same < 0) united.add(next);
            else united.set(same, fuller(united.get(same), next));
        }
        return List.copyOf(united);
    }

    private static int indexOfSame(List<Participant> list, Participant next) {
        for (int i = 0; i < list.size(); i++) {
            var present = list.get(i);
            boolean sameSide = Knowledge.isSameState(present.side(), next.side());
            boolean sameName = present.name().isPresent()
                    && next.name().isPresent()
                    && Participant.isSameName(present.name().get(), next.name().get());
            boolean oneUnnamed =
                    sameSide && (present.name().isEmpty() || next.name().isEmpty());
            if (sameName && sameSide || oneUnnamed) return i;
        }
        return -1;
    }

    private static Participant fuller(Participant a, Participant b) {
        boolean second = a.name().isEmpty() && b.name().isPresent() || nameLength(b) > nameLength(a);
        var lead = second ? b : a;
        var other = second ? a : b;
        // "Representatives" says less than "deputy ministers" does of the same side.
        boolean vague = lead.level() == Level.UNKNOWN
                || lead.level() == Level.OFFICIAL && lead.name().isEmpty() && other.level() != Level.UNKNOWN;
        var level = vague ? other.level() : lead.level();
        // A part that says more wins over "party".
        var role = lead.role() == Participant.Role.PARTY ? other.role() : lead.role();
        return new Participant(
                lead.name().or(other::name),
                lead.office().or(other::office),
                lead.country().or(other::country),
                lead.organization().or(other::organization),
                level,
                role,
                lead.actorCode().or(other::actorCode));
    }

    /** The rank that the words state for all sides, given to those of whom nothing better is known. */
    public static List<Participant> withStatedLevel(List<Participant> participants, Optional<Level> stated) {
        if (stated.isEmpty()) return participants;
        return participants.stream()
                .map(p -> p.level() == Level.UNKNOWN
                                || p.level() == Level.OFFICIAL && p.name().isEmpty()
                        ? new Participant(
                                p.name(),
                                p.office(),
                                p.country(),
                                p.organization(),
                                stated.get(),
                                p.role(),
                                p.actorCode())
                        : p)
                .toList();
    }

    private static int nameLength(Participant participant) {
        return participant.name().map(String::length).orElse(0);
    }

    /** The lowest of the sides' highest ranks; sides whose rank is unknown are left out of account. */
    public static Level level(List<Participant> participants) {
        Map<String, Level> highest = new HashMap<>();
        for (var participant : participants) {
            if (participant.level() == Level.UNKNOWN) continue;
            highest.merge(
                    Knowledge.stateKey(participant.side()), participant.level(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        return highest.values().stream().max(Comparator.naturalOrder()).orElse(Level.UNKNOWN);
    }
}
