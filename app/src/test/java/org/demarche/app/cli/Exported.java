package org.demarche.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.demarche.app.export.RegisterExport;
import org.demarche.app.export.RegisterView;
import org.demarche.app.export.Texts;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.demarche.finding.Edtf;
import org.demarche.finding.Located;
import org.demarche.finding.Status;
import org.demarche.register.Decision;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.MadeUp;
import org.demarche.register.ReportHead;
import org.jspecify.annotations.Nullable;

/** Entries to export and what they should come to: those of the example, and some that want to do harm. */
final class Exported {
    static final List<String> HOSTILE_NAMES = List.of(
            "=HYPERLINK(\"http:evil\")",
            "-2+3 \"Bob\" O'Brien; DROP, TABLE",
            "Ana\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:stolen",
            "Zero\u0000 Bell\u0007 Escape\u001B[31m",
            "\uD83D\uDE00 \uD83C\uDDF3\uD83C\uDDF4 Emoji \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\u202E\u05D3\u05D5\u05D3 \u0645\u062D\u0645\u062F\u202C",
            "Not\uFFFE a\uFFFF character",
            "Half \uD800 a character",
            "<script>alert(1)<br> & ]]> &amp;",
            "backslash \\n \\, %0D%0A",
            "\u00C9l\u00E9onore d\u2019\u00C9tampes-".repeat(12) + "Long");

    private Exported() {}

    /** What the map has under the key, which must be there. */
    static <T> T at(Map<?, ? extends @Nullable T> map, Object key) {
        return Objects.requireNonNull(map.get(key), () -> "nothing under " + key + " in " + map.keySet());
    }

    /** The entries of the example register, by their keys. */
    static List<Dossier> spring() {
        var dossiers = new ArrayList<Dossier>();
        try (var register = Stores.open(Filled.store().toString(), Access.READ)) {
            register.export(dossiers::add);
        }
        return dossiers;
    }

    /** An entry for each name that wants to do harm, in its persons, place, topic, outlet, title, author and address. */
    static List<Dossier> hostile() {
        var dossiers = new ArrayList<Dossier>();
        for (var name : HOSTILE_NAMES) {
            var number = dossiers.size();
            var plain = MadeUp.report("r" + number + " " + name, "2018-10-08", name);
            var report = new ReportHead(
                    plain.id(),
                    plain.hash(),
                    Optional.of(name),
                    Optional.of(name),
                    Optional.of("https://example.org/" + name),
                    plain.date(),
                    plain.signature(),
                    Optional.empty(),
                    Optional.of(name));
            var told = named(
                    MadeUp.engagement("a%016x".formatted(number), "2018-10-08", name + "/RUS", "Ann Ex/" + name), name);
            dossiers.add(MadeUp.dossier(MadeUp.account(report, told)));
        }
        return dossiers;
    }

    private static Engagement named(Engagement e, String name) {
        var place = new Located(
                name, Optional.of("AUT"), "city", e.place().orElseThrow().point(), java.util.OptionalInt.empty(), name);
        return new Engagement(
                e.key(),
                e.type(),
                e.status(),
                e.participants(),
                e.level(),
                Optional.of(place),
                e.date(),
                Optional.of(name),
                List.of(new Engagement.Excerpt(name, e.topics().get(0).span())),
                e.outcome(),
                e.history(),
                e.conflicts(),
                e.evidence(),
                e.background(),
                Optional.empty());
    }

    /** An entry as one report tells it. */
    static Dossier entry(String key, String date, Status status) {
        return entry(key, date, status, Optional.empty());
    }

    /** The same, moved from a day. */
    static Dossier entry(String key, String date, Status status, Optional<Edtf> movedFrom) {
        var told = MadeUp.engagement(key, date, "Ann Ex/RUS", "Bo Zed/PRK");
        var change = told.history().get(0);
        var moved = new Engagement.StatusChange(
                status,
                change.asOf(),
                change.source(),
                change.via(),
                change.evidence(),
                new Engagement.Decision(List.of(), movedFrom, Optional.empty(), Optional.empty()));
        var engagement = told.withHistory(status, List.of(moved));
        return MadeUp.dossier(MadeUp.account(MadeUp.report("r" + key, "2018-10-08", "Post"), engagement));
    }

    static byte[] bytes(RegisterExport export, List<Dossier> dossiers, Decision... decisions) {
        var out = new ByteArrayOutputStream();
        var newest = dossiers.stream()
                .flatMap(d -> d.accounts().stream())
                .flatMap(a -> a.report().day().stream())
                .max(Comparator.<LocalDate>naturalOrder());
        try {
            export.write(
                    new RegisterView(
                            each -> dossiers.forEach(each),
                            new Texts(id -> Optional.of("The text of " + id + ". ".repeat(400))),
                            id -> Optional.empty(),
                            newest,
                            () -> List.of(decisions)),
                    List.of(out));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
