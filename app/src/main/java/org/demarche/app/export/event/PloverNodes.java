package org.demarche.app.export.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.demarche.finding.Located;
import org.demarche.knowledge.ActorGroups.Kind;
import org.demarche.register.Dossier;

/** The parts of a PLOVER record: entities, places, texts and citations. What is not known is left out. */
final class PloverNodes {
    private final WorldCodes world;
    private final PloverParty codes;

    PloverNodes(WorldCodes world) {
        this.world = world;
        codes = new PloverParty(world);
    }

    /** One entity for each who takes part for the side. */
    void entities(ArrayNode into, Party party, Dossier entry, Stage stage, LocalDate day, Words words) {
        var raw = words.of(party, entry, stage.first()).map(s -> words.text(stage.first(), s));
        for (var member : party.members()) {
            var node = into.addObject();
            put(node, "code", codes.country(party, day));
            put(node, "sector", String.join(";", codes.sectors(party)));
            if (member.equals(party.lead())) raw.ifPresent(r -> put(node, "entity_text", r));
            node.put("identifier_text", member.name().orElse(party.sideName()));
            world.actor(party).of(Kind.RELIGION).stream().findFirst().ifPresent(r -> node.put("religion", r));
            world.actor(party).of(Kind.ETHNIC).stream().findFirst().ifPresent(e -> node.put("ethnicity", e));
            member.office().ifPresent(o -> node.put("office", o));
        }
    }

    ObjectNode place(Located place, Optional<String> raw, LocalDate day) {
        var node = JsonNodeFactory.instance.objectNode();
        raw.ifPresent(r -> put(node, "extracted_place", r));
        node.put("resolved_place", place.name());
        place.geonameId().ifPresent(id -> node.put("geonameid", id));
        place.point().ifPresent(p -> node.put("lat", p.latitude()).put("lon", p.longitude()));
        put(node, "city", IcewsExport.named(Optional.of(place), "city"));
        put(node, "province", IcewsExport.named(Optional.of(place), "region"));
        place.country().ifPresent(c -> {
            node.put("country", world.name(c));
            node.put("country_code", world.country(c, day).plover().orElse(c));
        });
        return node;
    }

    /** Where the reports tell it; the texts themselves are not handed on. */
    void texts(ArrayNode into, Stage stage, Words words) {
        for (var mention : stage.mentions()) {
            var node = into.addObject();
            node.put("sequence", mention.sentence());
            words.passage(mention)
                    .ifPresent(p -> node.put("start", p.start(mention.span())).put("end", p.end(mention.span())));
        }
    }

    /** In the order of {@code texts}: what is cited in one place is told in the other. */
    void citations(ArrayNode into, Stage stage) {
        for (var mention : stage.mentions()) {
            var report = mention.report();
            var node = into.addObject();
            node.put("citation", report.id());
            report.url().ifPresent(u -> node.put("url", u));
            report.title().ifPresent(t -> put(node, "title", t));
            report.outlet().ifPresent(o -> put(node, "publication", o));
            node.put("coder", Rules.CODER).put("codebook", "PLOVER 0.8").put("version", Rules.VERSION);
        }
    }

    private static void put(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) node.put(field, value);
    }
}
