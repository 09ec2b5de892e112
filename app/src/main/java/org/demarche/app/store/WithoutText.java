package org.demarche.app.store;

import java.util.Optional;
import org.demarche.register.Account;
import org.demarche.register.Claim;
import org.demarche.register.Commitment;
import org.demarche.register.Correction;
import org.demarche.register.Deed;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.Excerpt;
import org.demarche.register.Engagement.StatusChange;
import org.demarche.register.Expectation;
import org.demarche.register.Filing;
import org.demarche.register.ReportHead;
import org.demarche.register.Statement;

/**
 * Takes a report's own sentences out of what is kept of it, for those who may not keep them: spans stay, and names, dates
 * and topics of a few words.
 */
final class WithoutText {
    private WithoutText() {}

    static Filing of(Filing filing) {
        return new Filing(
                of(filing.report()),
                Optional.empty(),
                filing.accounts().stream().map(WithoutText::of).toList(),
                filing.statements().stream().map(WithoutText::of).toList(),
                filing.commitments().stream().map(WithoutText::of).toList(),
                filing.expectations().stream().map(WithoutText::of).toList(),
                filing.claims().stream().map(WithoutText::of).toList(),
                filing.deeds().stream().map(WithoutText::of).toList());
    }

    private static ReportHead of(ReportHead r) {
        return new ReportHead(
                r.id(),
                r.hash(),
                r.title(),
                r.outlet(),
                r.url(),
                r.date(),
                r.signature(),
                r.correction().map(c -> new Correction(c.kind(), "", c.title())),
                r.author());
    }

    private static Account of(Account a) {
        return new Account(a.key(), of(a.report()), of(a.engagement()), a.traces(), a.from(), a.to(), a.loose());
    }

    private static Engagement of(Engagement e) {
        return new Engagement(
                e.key(),
                e.type(),
                e.status(),
                e.participants(),
                e.level(),
                e.place(),
                e.date(),
                e.dateWhy(),
                e.topics(),
                e.outcome().stream().map(WithoutText::of).toList(),
                e.history().stream().map(WithoutText::of).toList(),
                e.conflicts(),
                e.evidence(),
                e.background(),
                e.partOf());
    }

    private static StatusChange of(StatusChange change) {
        var d = change.decision();
        return change.with(
                new Engagement.Decision(d.by(), d.from(), d.to(), d.condition().map(WithoutText::of)));
    }

    private static Statement of(Statement s) {
        return new Statement(
                s.speaker(),
                s.speakerSpan(),
                s.kind(),
                of(s.content()),
                s.cue(),
                s.venue(),
                s.attributedVia(),
                s.about(),
                s.evidence());
    }

    private static Commitment of(Commitment c) {
        return new Commitment(c.by(), c.toward(), of(c.undertaking()), c.madeAt(), c.due(), c.status(), c.evidence());
    }

    private static Expectation of(Expectation e) {
        return new Expectation(
                e.by(), e.engagement(), of(e.content()), e.madeOn(), e.byWhen(), e.outcome(), e.evidence());
    }

    private static Claim of(Claim c) {
        return new Claim(c.by(), of(c.content()), c.status(), c.evidence());
    }

    private static Deed of(Deed d) {
        return new Deed(
                d.telling(),
                d.negative(),
                d.by(),
                d.toward(),
                d.matter(),
                d.keys(),
                d.account(),
                d.when(),
                d.source(),
                d.via(),
                of(d.content()),
                d.evidence());
    }

    private static Excerpt of(Excerpt words) {
        return new Excerpt("", words.span());
    }
}
