package org.demarche.read.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Gives documents the version and namespaces that their standard asks for, where their tags leave no doubt what they are. */
final class Shape {
    static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    static final Namespace ATOM_03 = Namespace.getNamespace("http://purl.org/atom/ns#");
    static final Namespace RSS_10 = Namespace.getNamespace("http://purl.org/rss/1.0/");
    static final Namespace RSS_09 = Namespace.getNamespace("http://my.netscape.com/rdf/simple/0.9/");
    static final Namespace RSS_09_CHANNEL = Namespace.getNamespace("http://channel.netscape.com/rdf/simple/0.9/");
    static final Namespace RDF = Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    private static final Set<String> VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "2.0");
    private static final Set<String> TEXTS = Set.of("text", "html", "xhtml", "text/html", "text/plain", "");

    private Shape() {}

    static void straighten(Element root) {
        switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "rss" -> rss(root);
            case "rdf" -> rdf(root);
            case "feed" -> atom(root);
            default -> {}
        }
    }

    /** The elements of items in their order. */
    static List<Element> items(Element root) {
        var found = new ArrayList<Element>();
        var name = root.getName().equals("feed") ? "entry" : "item";
        var parent = root.getName().equals("rss") ? channel(root) : root;
        if (parent != null)
            for (var child : parent.getChildren()) if (child.getName().equals(name)) found.add(child);
        return found;
    }

    private static Element channel(Element root) {
        return root.getChild("channel");
    }

    private static void rss(Element root) {
        var own = root.getNamespace();
        rename(root, own, Namespace.NO_NAMESPACE);
        root.setName("rss");
        if (!VERSIONS.contains(root.getAttributeValue("version", ""))) root.setAttribute("version", "2.0");
        var channel = channel(root);
        if (channel == null) {
            channel = new Element("channel");
            root.addContent(channel);
        }
        // Items beside the channel, as RSS 1.0 has them, and in another namespace than it.
        for (var child : root.removeContent())
            if (child instanceof Element item && item.getName().equals("item")) channel.addContent(item);
            else root.addContent(child);
        for (var child : channel.getChildren())
            if (child.getName().equals("item")) rename(child, child.getNamespace(), Namespace.NO_NAMESPACE);
    }

    private static void rdf(Element root) {
        root.setName("RDF");
        if (!root.getNamespace().equals(RDF)) root.setNamespace(RDF);
        var known = Set.of(RSS_10, RSS_09, RSS_09_CHANNEL);
        var channel = root.getChildren().stream()
                .filter(c -> c.getName().equals("channel"))
                .findFirst();
        if (channel.isEmpty()) return;
        var own = channel.get().getNamespace();
        var meant = own.equals(RSS_09_CHANNEL) ? RSS_09 : known.contains(own) ? own : RSS_10;
        for (var child : root.getChildren()) rename(child, own, meant);
        if (root.getNamespacesInScope().stream().noneMatch(n -> n.getURI().equals(meant.getURI())))
            root.addNamespaceDeclaration(Namespace.getNamespace("rss", meant.getURI()));
    }

    private static void atom(Element root) {
        var own = root.getNamespace();
        root.setName("feed");
        if (!own.equals(ATOM) && !own.equals(ATOM_03))
            rename(root, own, root.getAttributeValue("version", "").startsWith("0") ? ATOM_03 : ATOM);
        if (root.getNamespace().equals(ATOM_03)) root.setAttribute("version", "0.3");
        for (var element : descendants(root)) decode(element, root.getNamespace());
    }

    /** What is packed as Base64 (RFC 4287, 4.1.3.3; Atom 0.3, {@code mode}) is unpacked. */
    private static void decode(Element element, Namespace atom) {
        if (!element.getNamespace().equals(atom)) return;
        boolean old = element.getAttributeValue("mode", "").equals("base64");
        var type = element.getAttributeValue("type", "").toLowerCase(Locale.ROOT);
        boolean packed = atom.equals(ATOM)
                && Set.of("content", "summary", "title", "subtitle", "rights").contains(element.getName())
                && type.equals("application/octet-stream");
        if (!old && !packed) return;
        try {
            var text =
                    new String(Base64.getMimeDecoder().decode(element.getText().strip()), StandardCharsets.UTF_8);
            element.setText(Characters.allowed(text));
        } catch (IllegalArgumentException notPacked) {
            // Read as it stands.
        }
        if (old) element.setAttribute("mode", "escaped");
        if (!TEXTS.contains(type)) element.setAttribute("type", atom.equals(ATOM) ? "html" : "text/html");
    }

    private static void rename(Element element, Namespace from, Namespace to) {
        if (from.equals(to)) return;
        for (var each : descendants(element)) if (each.getNamespace().equals(from)) each.setNamespace(to);
    }

    /** The element and all within it. */
    private static List<Element> descendants(Element element) {
        var all = new ArrayList<Element>();
        all.add(element);
        for (int i = 0; i < all.size(); i++) all.addAll(all.get(i).getChildren());
        return all;
    }
}
