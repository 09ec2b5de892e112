package org.demarche.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.demarche.app.export.Network.Edge;
import org.demarche.app.export.Network.Party;
import org.demarche.app.export.Network.Stage;
import org.demarche.finding.Level;

/**
 * A network as GraphML (graphml.graphdrawing.org), undirected, with the names of attributes that Gephi knows: {@code label},
 * {@code weight}, {@code start} and {@code end}. Identifiers are numbers, as XML lets nothing else of a name stand there.
 */
public final class GraphMl {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final XMLStreamWriter xml;

    private GraphMl(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The whole graph, ending in a line feed. */
    public static String text(Network network) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(network, bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory", impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Writes the graph; does not close the stream. */
    static void write(Network network, OutputStream out) throws IOException {
        try {
            // The platform's own, whatever other libraries bring along: the same graph is the same bytes.
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new GraphMl(xml).graph(network);
            xml.flush();
        } catch (XMLStreamException failed) {
            if (failed.getNestedException() instanceof IOException unwritable) throw unwritable;
            throw new IOException(failed);
        }
    }

    private void graph(Network network) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        line();
        for (var name : List.of("label", "kind", "side")) key("node", name, "string");
        key("node", "dealings", "int");
        key("edge", "weight", "double");
        key("edge", "dealings", "int");
        for (var stage : Stage.values()) key("edge", code(stage), "int");
        for (var level : Level.values()) key("edge", level.code(), "int");
        for (var name : List.of("level", "start", "end")) key("edge", name, "string");
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "register");
        xml.writeAttribute("edgedefault", "undirected");
        line();
        nodesAndEdges(network);
        xml.writeEndElement();
        line();
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
    }

    private void nodesAndEdges(Network network) throws XMLStreamException {
        var numbers = new HashMap<String, String>();
        for (var party : network.parties()) {
            var number = "n" + numbers.size();
            numbers.put(party.name(), number);
            node(party, number, network.dealings(party.name()));
        }
        int number = 0;
        for (var edge : network.edges())
            edge(
                    edge,
                    "e" + number++,
                    Objects.requireNonNull(numbers.get(edge.from())),
                    Objects.requireNonNull(numbers.get(edge.to())));
    }

    private void node(Party party, String id, int dealings) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", id);
        data("node", "label", Wording.flat(party.name()));
        data("node", "kind", party.kind());
        data("node", "side", Wording.flat(party.side()));
        data("node", "dealings", Integer.toString(dealings));
        xml.writeEndElement();
        line();
    }

    private void edge(Edge edge, String id, String from, String to) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("id", id);
        xml.writeAttribute("source", from);
        xml.writeAttribute("target", to);
        data("edge", "weight", String.format(Locale.ROOT, "%.4f", edge.weight()));
        data("edge", "dealings", Integer.toString(edge.dealings()));
        for (var stage : Stage.values())
            data("edge", code(stage), Integer.toString(edge.stages().getOrDefault(stage, 0)));
        for (var level : Level.values())
            data("edge", level.code(), Integer.toString(edge.levels().getOrDefault(level, 0)));
        data("edge", "level", highest(edge).code());
        data("edge", "start", day(edge.first()));
        data("edge", "end", day(edge.last()));
        xml.writeEndElement();
        line();
    }

    private static Level highest(Edge edge) {
        return edge.levels().keySet().stream().sorted().findFirst().orElse(Level.UNKNOWN);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String code(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private void key(String of, String name, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", of + "-" + name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
        line();
    }

    private void data(String of, String name, String value) throws XMLStreamException {
        if (value.isEmpty()) return;
        xml.writeStartElement("data");
        xml.writeAttribute("key", of + "-" + name);
        xml.writeCharacters(XmlText.allowed(value));
        xml.writeEndElement();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
