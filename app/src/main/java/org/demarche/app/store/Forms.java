package org.demarche.app.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.register.Account;
import org.demarche.register.Correction;
import org.demarche.register.Dossier;
import org.demarche.register.Dossier.Choice;
import org.demarche.register.Engagement;
import org.demarche.register.Link;
import org.demarche.register.ReportHead;
import org.demarche.register.Signature;
import org.demarche.text.ReportDate;

/** The register's records less what their rows tell already. */
final class Forms {
    private Forms() {}

    /** A report's head without its id, hash, outlet and signature. */
    record Head(
            Optional<String> title,
            Optional<String> url,
            Optional<ReportDate> date,
            Optional<Correction> correction,
            Optional<String> author) {
        static Head of(ReportHead report) {
            return new Head(report.title(), report.url(), report.date(), report.correction(), report.author());
        }

        ReportHead head(String id, String hash, Optional<String> outlet, Signature signature) {
            return new ReportHead(id, hash, title, outlet, url, date, signature, correction, author);
        }
    }

    /** An account without its report. */
    record Told(
            Engagement engagement,
            Set<String> traces,
            LocalDate from,
            LocalDate to,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean loose) {
        static Told of(Account account) {
            // Sorted, so that the same account is the same document.
            return new Told(
                    account.engagement(),
                    new TreeSet<>(account.traces()),
                    account.from(),
                    account.to(),
                    account.loose());
        }

        Account account(String key, ReportHead report) {
            return new Account(key, report, engagement, traces, from, to, loose);
        }
    }

    /** An entry with the keys of its accounts in their place. */
    record Entry(
            Engagement engagement,
            List<String> accounts,
            List<Link> links,
            Set<String> superseded,
            List<Choice> choices,
            int sources,
            boolean hidden) {
        static Entry of(Dossier dossier) {
            return new Entry(
                    dossier.engagement(),
                    dossier.accounts().stream().map(Account::key).toList(),
                    dossier.links(),
                    new TreeSet<>(dossier.superseded()),
                    dossier.choices(),
                    dossier.sources(),
                    dossier.hidden());
        }

        Dossier dossier(List<Account> told) {
            return new Dossier(engagement, told, links, superseded, choices, sources, hidden);
        }
    }
}
