package org.demarche.read.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.demarche.refusal.RefusalCode;
import org.jdom2.Document;
import org.jdom2.input.sax.SAXHandler;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Parses XML that nobody vouches for: nothing outside the text is opened, entities may not grow, elements may not nest without end.
 * Thread-safe.
 */
final class SafeXml {
    private static final int MOST_DEPTH = 200;
    private static final int MOST_ELEMENTS = 500_000;
    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
    private static final String FEATURES = "http://xml.org/sax/features/";

    private SafeXml() {}

    /** A fault that the parser passes on. */
    private static final class Stopped extends SAXException {
        private static final long serialVersionUID = 1L;
        private final FeedFault fault;

        Stopped(RefusalCode code, boolean hopeless, String detail) {
            super(detail);
            fault = new FeedFault(code, hopeless, detail);
        }
    }

    /** Lets a document through as long as it is neither too deep nor too large, and leaves nothing out. */
    private static final class Guard extends XMLFilterImpl {
        private final Set<String> external;
        private int depth;
        private int elements;

        Guard(XMLReader parent, Set<String> external) {
            super(parent);
            this.external = external;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            if (++depth > MOST_DEPTH)
                throw new Stopped(
                        RefusalCode.FEED_TOO_DEEP, true, "more than " + MOST_DEPTH + " elements inside one another");
            if (++elements > MOST_ELEMENTS)
                throw new Stopped(RefusalCode.FEED_TOO_LARGE, true, "more than " + MOST_ELEMENTS + " elements");
            super.startElement(uri, local, name, attributes);
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            depth--;
            super.endElement(uri, local, name);
        }

        @Override
        public void skippedEntity(String name) throws SAXException {
            boolean outside = external.contains(name);
            throw new Stopped(
                    outside ? RefusalCode.FEED_ENTITIES : RefusalCode.FEED_NOT_XML,
                    outside,
                    outside ? "refers to something outside itself (&" + name + ";)" : "unknown entity &" + name + ";");
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
        }
    }

    static Document parse(String text) throws FeedFault {
        var external = new HashSet<String>();
        try {
            var guard = new Guard(reader(external), external);
            var handler = new SAXHandler();
            guard.setContentHandler(handler);
            guard.setErrorHandler(handler);
            guard.parse(new InputSource(new StringReader(text)));
            return handler.getDocument();
        } catch (Stopped stopped) {
            throw stopped.fault;
        } catch (SAXException notXml) {
            throw fault(String.valueOf(notXml.getMessage()));
        } catch (IOException | RuntimeException broken) {
            // The parser reports some faults of encodings and names so.
            throw fault(String.valueOf(broken.getMessage()));
        }
    }

    private static FeedFault fault(String message) {
        boolean limit = message.contains("JAXP0001");
        return new FeedFault(
                limit ? RefusalCode.FEED_ENTITIES : RefusalCode.FEED_NOT_XML,
                limit,
                limit ? "entities that grow beyond all measure" : "not XML: " + oneLine(message));
    }

    private static String oneLine(String message) {
        var line = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= 160 ? line : line.substring(0, 159) + "…";
    }

    private static XMLReader reader(Set<String> external) throws SAXException {
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setValidating(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(FEATURES + "external-general-entities", false);
            factory.setFeature(FEATURES + "external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var reader = factory.newSAXParser().getXMLReader();
            reader.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            reader.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            reader.setProperty(LIMITS + "entityExpansionLimit", "2000");
            // The parser counts "&lt;" and its like among them, of which a large feed has very many.
            reader.setProperty(LIMITS + "totalEntitySizeLimit", "16000000");
            reader.setProperty(LIMITS + "maxGeneralEntitySizeLimit", "16000000");
            reader.setProperty(LIMITS + "elementAttributeLimit", "500");
            // Depth is counted by the guard: newer Javas stop by themselves, and their fault does not say at what.
            reader.setProperty(LIMITS + "maxElementDepth", "0");
            reader.setProperty("http://xml.org/sax/properties/declaration-handler", new DefaultHandler2() {
                @Override
                public void externalEntityDecl(String name, String publicId, String systemId) {
                    external.add(name);
                }
            });
            return reader;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK's own XML parser", impossible);
        }
    }
}
