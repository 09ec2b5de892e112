package org.demarche.enter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.enter.draft.Participants;
import org.demarche.enter.status.LifeOverReports;
import org.demarche.enter.status.LifeOverReports.Life;
import org.demarche.enter.weigh.Fields;
import org.demarche.enter.weigh.Fields.Shown;
import org.demarche.enter.weigh.Kinds;
import org.demarche.enter.weigh.Ranks;
import org.demarche.enter.weigh.Voice;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.finding.Status;
import org.demarche.register.Account;
import org.demarche.register.Dossier.Choice;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.Conflict;
import org.demarche.register.Engagement.Excerpt;
import org.demarche.text.Evidence;

/** Writes the engagement that an entry's accounts come to, and why. Not thread-safe: one for each entry. */
final class EntryWriter {
    private final Sifted sifted;
    private final Life life;
    private final Voices voices;
    private final EngagementType type;
    private final Optional<Shown<Edtf>> date;
    private final Optional<Shown<Located>> place;
    private final Optional<Shown<Level>> level;

    EntryWriter(Sifted sifted) {
        this.sifted = sifted;
        var concerned = new Concerned(sifted.telling());
        life = LifeOverReports.of(sifted.telling(), concerned);
        voices = new Voices(concerned, sifted.copies(), life.epochByAccount());
        type = Kinds.fullest(voices.of(sifted.telling(), "type", e -> Optional.of(e.type())));
        date = Fields.date(told("date", Engagement::date), type);
        place = Fields.place(told("place", Engagement::place), type);
        level = disputedLevel();
    }

    /** What those that settle it say of a field; where they say nothing, those whom their outlet corrected in another point. */
    private <T> List<Voice<T>> told(String field, Function<Engagement, Optional<T>> value) {
        var said = voices.of(sifted.telling(), field, value);
        return said.isEmpty() ? voices.of(sifted.beside(), field, value) : said;
    }

    private Optional<Shown<Level>> disputedLevel() {
        var ranks = new Ranks(sifted.telling().stream().map(Account::engagement).toList());
        if (!ranks.areDisputed()) return Optional.empty();
        return Fields.level(voices.of(
                sifted.telling(),
                "participants",
                e -> Optional.of(e.level()).filter(l -> l != Level.UNKNOWN && ranks.isOfDispute(e))));
    }

    Engagement engagement() {
        var participants = new Delegations(sifted.telling(), sifted.beside(), date.map(Shown::value)).united();
        return new Engagement(
                sifted.key(),
                type,
                life.status(),
                participants,
                level.map(Shown::value).orElseGet(() -> Participants.level(participants)),
                place.map(Shown::value),
                date.map(Shown::value),
                date.map(this::dateWhy),
                excerpts(Engagement::topics),
                excerpts(Engagement::outcome),
                life.history(),
                conflicts(),
                evidence(),
                // What no outlet tells any longer is only recalled.
                sifted.isReplaced()
                        || sifted.telling().stream()
                                .allMatch(a -> a.engagement().background()),
                partOf());
    }

    private String dateWhy(Shown<Edtf> shown) {
        return shown.voice().account().engagement().dateWhy().orElse("told");
    }

    private List<Excerpt> excerpts(Function<Engagement, List<Excerpt>> field) {
        Map<String, Excerpt> byText = new LinkedHashMap<>();
        for (var accounts : List.of(sifted.telling(), sifted.beside()))
            if (byText.isEmpty())
                for (var account : accounts)
                    for (var excerpt : field.apply(account.engagement()))
                        byText.putIfAbsent(excerpt.text().toLowerCase(Locale.ROOT), excerpt);
        return List.copyOf(byText.values());
    }

    /** All of it, also of what was taken back: that it was said stays true. */
    private List<Evidence> evidence() {
        var all = new LinkedHashSet<Evidence>();
        for (var account : sifted.all()) {
            all.addAll(account.engagement().evidence());
            for (var change : account.engagement().history()) all.add(change.evidence());
        }
        return List.copyOf(all);
    }

    /** The entry of the earliest account of the whole that is no account of this entry. */
    private Optional<String> partOf() {
        var own = sifted.all().stream().map(Account::entryKey).collect(Collectors.toSet());
        return sifted.telling().stream()
                .flatMap(a -> a.engagement().partOf().stream())
                .map(k -> "e" + k.substring(1))
                .filter(k -> !own.contains(k))
                .findFirst();
    }

    private List<Conflict> conflicts() {
        Map<String, List<Conflict.Value>> valuesByField = new LinkedHashMap<>();
        statusConflict().ifPresent(c -> add(valuesByField, c));
        date.flatMap(Shown::conflict).ifPresent(c -> add(valuesByField, c));
        place.flatMap(Shown::conflict).ifPresent(c -> add(valuesByField, c));
        level.flatMap(Shown::conflict).ifPresent(c -> add(valuesByField, c));
        // What one report says in two ways stays in question.
        for (var account : sifted.telling())
            for (var conflict : account.engagement().conflicts()) add(valuesByField, conflict);
        return valuesByField.entrySet().stream()
                .map(e -> new Conflict(e.getKey(), e.getValue()))
                .toList();
    }

    private static void add(Map<String, List<Conflict.Value>> valuesByField, Conflict conflict) {
        var values = valuesByField.computeIfAbsent(conflict.field(), f -> new ArrayList<>());
        for (var value : conflict.values()) if (!values.contains(value)) values.add(value);
    }

    private Optional<Conflict> statusConflict() {
        // Whoever takes all of it back contradicts nobody but himself.
        if (life.contested().isEmpty() || sifted.isTakenBack()) return Optional.empty();
        var values = life.contested().stream()
                .map(t -> new Conflict.Value(
                        t.change().status().code(),
                        t.change().source(),
                        t.change().evidence()))
                .toList();
        return Optional.of(new Conflict("status", values));
    }

    /** How what is shown was chosen, field by field. */
    List<Choice> choices(Collection<String> corrected) {
        var choices = new ArrayList<Choice>();
        choices.add(status());
        choices.addAll(life.choices());
        date.map(this::date).ifPresent(choices::add);
        place.filter(Shown::isChosen).map(Shown::choice).ifPresent(choices::add);
        level.filter(Shown::isChosen).map(Shown::choice).ifPresent(choices::add);
        Kinds.choice(voices.of(sifted.telling(), "type", e -> Optional.of(e.type())))
                .ifPresent(choices::add);
        choices.addAll(Reasons.superseded(sifted));
        Reasons.copies(sifted).ifPresent(choices::add);
        choices.removeIf(c -> corrected.contains(c.field()));
        return choices;
    }

    private Choice status() {
        var by = life.by();
        if (sifted.isTakenBack())
            return new Choice(
                    "status",
                    by.status().code(),
                    by.status() == Status.DENIED
                            ? "every report of it was taken back"
                            : "as it was told before every report of it was replaced by a newer text");
        var others = life.contested().stream()
                .filter(t -> t.change().status() != by.status())
                .map(t -> "; " + t.change().status().code() + " by " + t.teller())
                .distinct()
                .collect(Collectors.joining());
        return new Choice(
                "status",
                by.status().code(),
                (by.official() ? "said for a side concerned by " : "told by ") + by.teller() + others);
    }

    /** Of an undisputed day how it was read; of a disputed one by which rule it is shown. */
    private Choice date(Shown<Edtf> shown) {
        var from = life.history().stream()
                .filter(h -> h.status() == Status.POSTPONED)
                .flatMap(h -> h.decision().from().stream())
                .filter(f -> !f.overlaps(shown.value()))
                .reduce((a, b) -> b);
        var why = shown.isChosen() ? shown.choice().why() : dateWhy(shown);
        return new Choice(
                "date",
                shown.value().value(),
                why + from.map(f -> "; moved from " + f.value()).orElse(""));
    }
}
