package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.app.export.Texts.Passage;
import org.demarche.finding.Edtf;
import org.demarche.finding.Located;
import org.demarche.register.Claim;
import org.demarche.register.Commitment;
import org.demarche.register.Engagement;
import org.demarche.register.Entries;
import org.demarche.register.Expectation;
import org.demarche.register.Participant;
import org.demarche.register.Source;
import org.demarche.register.Statement;
import org.demarche.text.Evidence;
import org.demarche.text.Span;

/**
 * The register's records as JSON, field by field as docs/records.md has them; what does not apply is left out, and so are
 * offsets and words of a report whose text is not at hand: without it nobody can count its code points.
 */
final class RegisterNodes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Function<String, Optional<Passage>> passages;
    /** The one report that all records are of; empty where they are of many, each piece of evidence of its own. */
    private final Optional<Passage> only;

    /** Records of one report. */
    RegisterNodes(String text, CodePoints points) {
        only = Optional.of(new Passage(text, points));
        passages = id -> only;
    }

    /** Records of many reports. */
    RegisterNodes(Texts texts) {
        only = Optional.empty();
        passages = texts::passage;
    }

    ObjectNode span(Span span) {
        return put(JSON.objectNode(), span, only);
    }

    private static ObjectNode put(ObjectNode node, Span span, Optional<Passage> in) {
        in.filter(p -> p.has(span))
                .ifPresent(p -> node.put("start", p.points().start(span))
                        .put("end", p.points().end(span)));
        return node;
    }

    private static ObjectNode excerpt(Engagement.Excerpt excerpt, Optional<Passage> in) {
        return put(JSON.objectNode(), excerpt.span(), in).put("text", excerpt.text());
    }

    /** An excerpt of the report that the evidence is of. */
    private ObjectNode excerpt(Engagement.Excerpt excerpt, Evidence beside) {
        return excerpt(excerpt, passages.apply(beside.reportId()));
    }

    ObjectNode evidence(Evidence evidence) {
        var passage = passages.apply(evidence.reportId()).filter(p -> p.has(evidence.span()));
        var node = JSON.objectNode();
        node.put("report", evidence.reportId());
        node.put("sentence", evidence.sentence());
        put(node, evidence.span(), passage);
        node.put("field", evidence.field());
        passage.ifPresent(p -> node.put("text", evidence.span().of(p.text())));
        return node;
    }

    ObjectNode engagement(Engagement engagement) {
        var node = JSON.objectNode();
        node.put("key", engagement.key());
        node.put("type", engagement.type().code());
        engagement.format().ifPresent(f -> node.put("format", f));
        node.put("status", engagement.status().code());
        node.set("source", source(engagement.source()));
        var participants = node.putArray("participants");
        for (var participant : engagement.participants()) participants.add(participant(participant));
        node.put("level", engagement.level().code());
        engagement.place().ifPresent(p -> node.set("place", place(p)));
        engagement.date().map(Edtf::value).ifPresent(d -> node.put("date", d));
        engagement.dateWhy().ifPresent(w -> node.put("dateWhy", w));
        if (engagement.background()) node.put("background", true);
        engagement.partOf().ifPresent(p -> node.put("partOf", p));
        excerpts(node, "topics", engagement.topics());
        excerpts(node, "outcome", engagement.outcome());
        var history = node.putArray("history");
        for (var change : engagement.history()) history.add(change(change));
        if (!engagement.conflicts().isEmpty()) conflicts(node.putArray("conflicts"), engagement);
        var evidence = node.putArray("evidence");
        for (var item : engagement.evidence()) evidence.add(evidence(item));
        return node;
    }

    private void excerpts(ObjectNode node, String field, List<Engagement.Excerpt> excerpts) {
        if (excerpts.isEmpty()) return;
        var array = node.putArray(field);
        for (var excerpt : excerpts) array.add(excerpt(excerpt, only));
    }

    private void conflicts(ArrayNode array, Engagement engagement) {
        for (var conflict : engagement.conflicts()) {
            var values = array.addObject().put("field", conflict.field()).putArray("values");
            for (var value : conflict.values()) {
                var node = values.addObject().put("value", value.value());
                node.set("source", source(value.source()));
                node.set("evidence", evidence(value.evidence()));
            }
        }
    }

    private ObjectNode change(Engagement.StatusChange change) {
        var node = JSON.objectNode().put("status", change.status().code());
        change.asOf().ifPresent(d -> node.put("asOf", d));
        node.set("source", source(change.source()));
        if (!change.via().isEmpty()) {
            var via = node.putArray("via");
            for (var source : change.via()) via.add(source(source));
        }
        var decision = change.decision();
        if (!decision.by().isEmpty()) {
            var by = node.putArray("by");
            for (var source : decision.by()) by.add(source(source));
        }
        decision.from().map(Edtf::value).ifPresent(d -> node.put("from", d));
        decision.to().map(Edtf::value).ifPresent(d -> node.put("to", d));
        decision.condition().ifPresent(c -> node.set("condition", excerpt(c, change.evidence())));
        node.set("evidence", evidence(change.evidence()));
        return node;
    }

    /** A source: {@code {"name":"report"}} where the outlet itself says it. */
    ObjectNode source(Source source) {
        var node = JSON.objectNode();
        if (source.isReport()) return node.put("name", "report");
        source.name().ifPresent(v -> node.put("name", v));
        source.office().ifPresent(v -> node.put("office", v));
        source.country().ifPresent(v -> node.put("country", v));
        source.organization().ifPresent(v -> node.put("organization", v));
        return node;
    }

    private static ObjectNode participant(Participant participant) {
        var node = JSON.objectNode();
        participant.name().ifPresent(v -> node.put("name", v));
        participant.office().ifPresent(v -> node.put("office", v));
        participant.country().ifPresent(v -> node.put("country", v));
        participant.organization().ifPresent(v -> node.put("organization", v));
        node.put("level", participant.level().code());
        node.put("role", participant.role().code());
        participant.actorCode().ifPresent(v -> node.put("actorCode", v));
        return node;
    }

    private static ObjectNode place(Located place) {
        var node = JSON.objectNode().put("name", place.name());
        place.country().ifPresent(c -> node.put("country", c));
        node.put("precision", place.precision());
        return putPoint(node, place).put("why", place.why());
    }

    /** Coordinates in WGS84 degrees and GeoNames' number, where they are known. */
    static ObjectNode putPoint(ObjectNode node, Located place) {
        place.point().ifPresent(p -> node.put("latitude", p.latitude()).put("longitude", p.longitude()));
        place.geonameId().ifPresent(id -> node.put("geonameId", id));
        return node;
    }

    ObjectNode statement(Statement statement) {
        var node = JSON.objectNode();
        node.set("speaker", source(statement.speaker()));
        node.put("kind", statement.kind().code());
        node.set("content", excerpt(statement.content(), statement.evidence()));
        statement
                .cue()
                .ifPresent(c -> node.set(
                        "cue",
                        put(
                                JSON.objectNode(),
                                c,
                                passages.apply(statement.evidence().reportId()))));
        statement.venue().ifPresent(v -> node.put("venue", v));
        if (!statement.attributedVia().isEmpty()) {
            var via = node.putArray("attributedVia");
            for (var source : statement.attributedVia()) via.add(source(source));
        }
        if (!statement.about().isEmpty()) {
            var about = node.putArray("about");
            statement.about().forEach(about::add);
        }
        node.set("evidence", evidence(statement.evidence()));
        return node;
    }

    ObjectNode commitment(Commitment commitment) {
        var node = JSON.objectNode();
        node.set("by", source(commitment.by()));
        if (!commitment.toward().isEmpty()) {
            var toward = node.putArray("toward");
            for (var source : commitment.toward()) toward.add(source(source));
        }
        node.set("undertaking", excerpt(commitment.undertaking(), commitment.evidence()));
        commitment.madeAt().ifPresent(k -> node.put("madeAt", k));
        commitment.due().map(Edtf::value).ifPresent(d -> node.put("due", d));
        node.put("status", commitment.status());
        node.putArray("evidence").add(evidence(commitment.evidence()));
        return node;
    }

    ObjectNode expectation(Expectation expectation) {
        var node = JSON.objectNode();
        node.set("by", source(expectation.by()));
        expectation
                .engagement()
                .ifPresentOrElse(
                        k -> node.put("expects", k),
                        () -> node.set("expects", excerpt(expectation.content(), expectation.evidence())));
        expectation.madeOn().ifPresent(d -> node.put("madeOn", d));
        expectation.byWhen().ifPresent(d -> node.put("by-when", d));
        node.put("outcome", expectation.outcome());
        node.putArray("evidence").add(evidence(expectation.evidence()));
        return node;
    }

    ObjectNode claim(Claim claim) {
        var node = JSON.objectNode();
        node.set("by", source(claim.by()));
        node.set("content", excerpt(claim.content(), claim.evidence()));
        node.put("status", claim.status());
        node.putArray("evidence").add(evidence(claim.evidence()));
        return node;
    }

    /** Engagements, statements, commitments, expectations, claims and refusals, each only where there are any. */
    void putEntries(ObjectNode into, Entries entries) {
        var engagements = into.putArray("engagements");
        for (var engagement : entries.engagements()) engagements.add(engagement(engagement));
        var statements = into.putArray("statements");
        for (var statement : entries.statements()) statements.add(statement(statement));
        var commitments = into.putArray("commitments");
        for (var commitment : entries.commitments()) commitments.add(commitment(commitment));
        var claims = into.putArray("claims");
        for (var claim : entries.claims()) claims.add(claim(claim));
        var expectations = into.putArray("expectations");
        for (var expectation : entries.expectations()) expectations.add(expectation(expectation));
        var refusals = into.putArray("refusals");
        for (var refusal : entries.refusals()) {
            var node = refusals.addObject().put("code", refusal.code().code());
            node.put("detail", refusal.detail());
            refusal.span().ifPresent(s -> put(node, s, only));
        }
    }

    static void put(ObjectNode node, String field, Optional<String> value) {
        value.filter(v -> !v.isEmpty()).ifPresent(v -> node.put(field, v));
    }
}
