package org.demarche.enter.weigh;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.finding.Level;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;

/** The ranks that reports give the sides: one report's list of those who came is not always another's, and no contradiction. */
public final class Ranks {
    /** Names told beside each rank that was the highest of a side; empty where only the rank was told. */
    private final Map<String, Map<Level, List<Set<String>>>> namesByRankBySide = new HashMap<>();

    /** Of all reports of one engagement. */
    public Ranks(List<Engagement> told) {
        for (var engagement : told)
            highest(engagement)
                    .forEach((side, rank) -> namesByRankBySide
                            .computeIfAbsent(side, s -> new EnumMap<>(Level.class))
                            .computeIfAbsent(rank, r -> new ArrayList<>())
                            .add(names(engagement, side)));
    }

    /** Whether reports give a side several ranks and share nobody whom both name. */
    public boolean areDisputed() {
        return namesByRankBySide.values().stream().anyMatch(Ranks::isDisputed);
    }

    /** Whether {@code engagement} tells the rank of a side of which others tell another. */
    public boolean isOfDispute(Engagement engagement) {
        return highest(engagement).keySet().stream()
                .anyMatch(s -> isDisputed(namesByRankBySide.getOrDefault(s, Map.of())));
    }

    private static boolean isDisputed(Map<Level, List<Set<String>>> namesByRank) {
        if (namesByRank.size() < 2) return false;
        var ranks = namesByRank.values().stream()
                .map(sets -> {
                    var names = new TreeSet<String>();
                    sets.forEach(names::addAll);
                    return names;
                })
                .toList();
        for (int i = 0; i < ranks.size(); i++)
            for (int j = i + 1; j < ranks.size(); j++) if (!share(ranks.get(i), ranks.get(j))) return true;
        return false;
    }

    private static boolean share(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(n -> b.stream().anyMatch(m -> Participant.isSameName(n, m)));
    }

    /** "Officials" may be of any rank, and says none. */
    private static Map<String, Level> highest(Engagement engagement) {
        var highest = new HashMap<String, Level>();
        for (var participant : engagement.participants()) {
            boolean vague = participant.level() == Level.UNKNOWN
                    || participant.level() == Level.OFFICIAL
                            && participant.name().isEmpty();
            if (!vague)
                highest.merge(
                        Knowledge.stateKey(participant.side()),
                        participant.level(),
                        (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        return highest;
    }

    private static Set<String> names(Engagement engagement, String side) {
        var names = new TreeSet<String>();
        for (var participant : engagement.participants())
            if (Knowledge.isSameState(participant.side(), side))
                participant.name().ifPresent(names::add);
        return names;
    }
}
