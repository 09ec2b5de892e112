package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.demarche.app.export.GraphMlExport;
import org.demarche.app.export.Network;
import org.demarche.register.Dossier;
import org.demarche.register.Participant;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** The register as a graph: held against GraphML's schema and read back by JGraphT. */
class GraphExportTest {
    private static void validate(String xml) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("src/test/resources/schemas/graphml.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    /** A graph as JGraphT reads it: attributes of nodes by label, of edges by both ends' labels in order. */
    private record Read(Map<String, Map<String, String>> nodes, Map<String, Map<String, String>> edges) {
        static Read of(String xml) {
            Graph<String, DefaultEdge> graph = GraphTypeBuilder.<String, DefaultEdge>undirected()
                    .vertexSupplier(SupplierUtil.createStringSupplier())
                    .edgeSupplier(SupplierUtil.DEFAULT_EDGE_SUPPLIER)
                    .allowingSelfLoops(false)
                    .allowingMultipleEdges(false)
                    .buildGraph();
            var importer = new GraphMLImporter<String, DefaultEdge>();
            importer.setSchemaValidation(false);
            var byVertex = new HashMap<String, Map<String, String>>();
            var byEdge = new HashMap<DefaultEdge, Map<String, String>>();
            importer.addVertexAttributeConsumer((p, a) ->
                    byVertex.computeIfAbsent(p.getFirst(), v -> new HashMap<>()).put(p.getSecond(), a.getValue()));
            importer.addEdgeAttributeConsumer((p, a) ->
                    byEdge.computeIfAbsent(p.getFirst(), v -> new HashMap<>()).put(p.getSecond(), a.getValue()));
            importer.importGraph(graph, new StringReader(xml));
            var nodes = new TreeMap<String, Map<String, String>>();
            byVertex.values().forEach(n -> nodes.put(Exported.at(n, "label"), n));
            var edges = new TreeMap<String, Map<String, String>>();
            for (var edge : graph.edgeSet())
                edges.put(
                        Exported.at(Exported.at(byVertex, graph.getEdgeSource(edge)), "label") + " – "
                                + Exported.at(Exported.at(byVertex, graph.getEdgeTarget(edge)), "label"),
                        Exported.at(byEdge, edge));
            assertThat(nodes).hasSize(graph.vertexSet().size());
            return new Read(nodes, edges);
        }
    }

    @Test
    void statesAndWhatTheyDealWithEachOtherComeBack() throws Exception {
        var xml = Filled.ask("export", "--to", "graphml").out();
        validate(xml);
        var read = Read.of(xml);
        // Reckoned out anew from the entries, all of which are between two.
        var dealings = new TreeMap<String, List<Dossier>>();
        for (var dossier : Exported.spring()) {
            var sides = new TreeSet<>(dossier.engagement().participants().stream()
                    .map(Participant::side)
                    .toList());
            assertThat(sides).hasSize(2);
            dealings.merge(sides.first() + " – " + sides.last(), List.of(dossier), (a, b) -> {
                var both = new java.util.ArrayList<>(a);
                both.addAll(b);
                return both;
            });
        }
        assertThat(read.edges().keySet()).isEqualTo(dealings.keySet());
        dealings.forEach((pair, dossiers) -> {
            var edge = Exported.at(read.edges(), pair);
            assertThat(edge.get("dealings")).isEqualTo(Integer.toString(dossiers.size()));
            assertThat(Double.parseDouble(Exported.at(edge, "weight"))).isEqualTo(dossiers.size());
            for (var level : List.of("head", "minister", "official"))
                assertThat(edge.get(level))
                        .isEqualTo(Long.toString(dossiers.stream()
                                .filter(d -> d.engagement().level().code().equals(level))
                                .count()));
            assertThat(edge.get("held"))
                    .isEqualTo(Long.toString(dossiers.stream()
                            .filter(d -> d.engagement().status().isDeed())
                            .count()));
            var days = dossiers.stream()
                    .flatMap(d -> d.engagement().date().stream())
                    .map(d -> d.first().toString())
                    .sorted()
                    .toList();
            assertThat(edge.get("start")).isEqualTo(days.isEmpty() ? null : days.get(0));
            assertThat(edge.get("end")).isEqualTo(days.isEmpty() ? null : days.get(days.size() - 1));
        });
        assertThat(read.nodes().get("NOR")).containsEntry("kind", "state").containsEntry("dealings", "2");
        assertThat(read.edges().get("CAN – NOR"))
                .containsEntry("level", "minister")
                .containsEntry("held", "1")
                .containsEntry("planned", "1")
                .containsEntry("start", "2013-03-27")
                .containsEntry("end", "2013-06-20");
    }

    @Test
    void personsCarryTheirSide() throws Exception {
        var xml = Filled.ask("export", "--to", "graphml-persons").out();
        validate(xml);
        var read = Read.of(xml);
        assertThat(read.nodes().get("John Baird (CAN)"))
                .containsEntry("side", "CAN")
                .containsEntry("kind", "person");
        assertThat(read.edges()).containsKey("Espen Barth Eide (NOR) – John Baird (CAN)");
    }

    @ParameterizedTest
    @EnumSource(Network.By.class)
    void everyNameIsWithinWhatXmlAllows(Network.By by) throws Exception {
        var hostile = Exported.hostile();
        var xml = new String(Exported.bytes(new GraphMlExport(by), hostile), StandardCharsets.UTF_8);
        validate(xml);
        var labels = new HashSet<>(Read.of(xml).nodes().keySet());
        for (var name : Exported.HOSTILE_NAMES) {
            var allowed = name.replaceAll("\\s+", " ")
                    .replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", "")
                    .replace("\uD800", "");
            assertThat(labels).contains(by == Network.By.SIDES ? allowed : allowed + " (RUS)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<node id=\"two words\"/>",
                "<node id=\"n0\"/><node id=\"n0\"/>",
                "<node id=\"n0\"/><edge source=\"n0\" target=\"n1\"/>",
                "<node id=\"n0\"><data key=\"none\">x</data></node>"
            })
    void theSchemaRefusesWhatIsNoGraph(String within) {
        assertThatThrownBy(() -> validate("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
                        + "<graph edgedefault=\"undirected\">" + within + "</graph></graphml>"))
                .isInstanceOf(SAXException.class);
    }
}
