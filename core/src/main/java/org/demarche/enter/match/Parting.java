package org.demarche.enter.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.EngagementType;
import org.demarche.register.Account;
import org.demarche.register.Link;
import org.demarche.register.ReportHead;

/**
 * Parts accounts that hang together by links into those of one engagement each: an account goes where its link leads unless
 * what is there already contradicts it. A pure function of the accounts, their links and people's ties.
 */
public final class Parting {
    private final AcrossReports across;
    private final Ties ties;

    /** What speaks of one engagement, and why each of it does. */
    public static final class Part {
        private final List<Facts> facts = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        /** Those that have the day of another outlet's report wrong. */
        private final Set<Facts> reprints = new HashSet<>();

        private final List<ReportHead> corrections = new ArrayList<>();
        private LocalDate from = LocalDate.MAX;
        private LocalDate to = LocalDate.MIN;

        private void add(Facts next) {
            var account = next.account();
            if (isReprint(next)) reprints.add(next);
            facts.add(next);
            if (account.report().correction().isPresent()) corrections.add(account.report());
            if (account.from().isBefore(from)) from = account.from();
            if (account.to().isAfter(to)) to = account.to();
        }

        private boolean isReprint(Facts next) {
            return facts.stream().anyMatch(f -> Copies.isReprint(f, next));
        }

        /** Whether it may have a day in common with what it holds. */
        private boolean isNear(Facts next) {
            return !next.account().from().isAfter(to) && !next.account().to().isBefore(from);
        }

        /** In their order. */
        public List<Account> accounts() {
            return facts.stream().map(Facts::account).sorted(Account.ORDER).toList();
        }

        /** One for each account that is not the first. */
        public List<Link> links() {
            return List.copyOf(links);
        }
    }

    public Parting(AcrossReports across, Ties ties) {
        this.across = across;
        this.ties = ties;
    }

    /**
     * The parts of a tree.
     *
     * @param tree in the accounts' order
     * @param links by the key of the later account
     */
    public List<Part> parts(List<Facts> tree, Map<String, Link> links) {
        var parts = new ArrayList<Part>();
        var byKey = new HashMap<String, Part>();
        for (var facts : byFit(tree, links)) {
            var key = facts.account().key();
            var part = bound(key, byKey)
                    .or(() -> linked(facts, Optional.ofNullable(links.get(key)), byKey))
                    .or(() -> fitting(facts, parts))
                    .orElseGet(() -> {
                        parts.add(new Part());
                        return parts.get(parts.size() - 1);
                    });
            if (!part.facts.isEmpty()) part.links.add(link(facts, part, Optional.ofNullable(links.get(key))));
            part.add(facts);
            byKey.put(key, part);
        }
        return parts;
    }

    /**
     * The reports in their order, but what one report tells by how well it fits: where it tells of a visit and of talks on
     * it, both fit the visit that was planned, and the visit is it.
     */
    private static List<Facts> byFit(List<Facts> tree, Map<String, Link> links) {
        var types = new HashMap<String, EngagementType>();
        for (var facts : tree) types.put(facts.account().key(), facts.type());
        return tree.stream()
                .sorted(Comparator.comparing(Facts::report, ReportHead.ORDER)
                        .thenComparing(f -> !link(f, links)
                                .filter(l -> f.type() == types.get(l.to()))
                                .isPresent())
                        .thenComparing(f -> -link(f, links).map(Link::score).orElse(0.0))
                        .thenComparing(Facts::account, Account.ORDER))
                .toList();
    }

    private static Optional<Link> link(Facts facts, Map<String, Link> links) {
        return Optional.ofNullable(links.get(facts.account().key()));
    }

    /** Where somebody decided that it belongs. */
    private Optional<Part> bound(String key, Map<String, Part> byKey) {
        return ties.tied(key).stream().map(byKey::get).filter(Objects::nonNull).findFirst();
    }

    private Optional<Part> linked(Facts facts, Optional<Link> link, Map<String, Part> byKey) {
        return link.map(l -> byKey.get(l.to())).filter(p -> admits(p, facts));
    }

    /** Another part of the tree that it fits as well as a link asks for. */
    private Optional<Part> fitting(Facts facts, List<Part> parts) {
        return parts.stream()
                .filter(p -> p.isNear(facts) && score(p, facts) >= AcrossReports.LEAST && admits(p, facts))
                .max(Comparator.comparingDouble(p -> score(p, facts)));
    }

    private double score(Part part, Facts facts) {
        return part.facts.stream()
                .mapToDouble(f -> across.score(f, facts))
                .max()
                .orElse(0);
    }

    private boolean admits(Part part, Facts facts) {
        int moved = -1;
        for (int i = 0; i < part.facts.size(); i++) {
            var other = part.facts.get(i);
            if (isApart(other, facts)) return false;
            if (isTakenBack(other, part)) continue;
            if (across.barBesidesDays(other, facts, part.facts).isPresent()) return false;
            if (other.isMoved()) moved = i;
        }
        return part.isReprint(facts) || isOfDays(part, facts, moved);
    }

    /** Whether the days of what is there allow it; {@code moved} is the place of the last that tells of a move, or -1. */
    private boolean isOfDays(Part part, Facts facts, int moved) {
        int barred = 0;
        for (int i = 0; i < part.facts.size(); i++) {
            var other = part.facts.get(i);
            if (isTakenBack(other, part) || part.reprints.contains(other)) continue;
            if (across.barOfDays(other, facts).isEmpty()) continue;
            // Moved or not, what took place on two days is two.
            if (other.isDeed() && facts.isDeed()) return false;
            if (i >= moved) barred++;
        }
        // What was put off is told under its new day from then on, by reports that look back under the old one too.
        return moved < 0 ? barred == 0 : 2 * barred <= part.facts.size() - moved;
    }

    /** What its outlet has set right contradicts nothing any longer. */
    private static boolean isTakenBack(Facts facts, Part part) {
        return part.corrections.stream().anyMatch(c -> Copies.isCorrected(facts.report(), c));
    }

    private boolean isApart(Facts a, Facts b) {
        for (var x : ties.tied(a.account().key()))
            for (var y : ties.tied(b.account().key())) if (ties.areApart(x, y)) return true;
        return false;
    }

    private Link link(Facts facts, Part part, Optional<Link> natural) {
        var key = facts.account().key();
        var keys = part.facts.stream().map(f -> f.account().key()).toList();
        if (natural.filter(l -> keys.contains(l.to())).isPresent()) return natural.get();
        var tied = part.facts.stream()
                .filter(f -> ties.tied(key).contains(f.account().key()))
                .findFirst();
        if (tied.isPresent()) return new Link(key, tied.get().account().key(), 1, ties.reasons(key));
        var best = part.facts.stream()
                .max(Comparator.comparingDouble(f -> across.score(f, facts)))
                .orElseThrow();
        return new Link(key, best.account().key(), across.score(best, facts), across.reasons(best, facts));
    }
}
