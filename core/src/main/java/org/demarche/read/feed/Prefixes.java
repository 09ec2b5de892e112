package org.demarche.read.feed;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Declares prefixes that a document uses and nowhere explains. */
final class Prefixes {
    private static final Pattern USED =
            Pattern.compile("</?([A-Za-z_][\\w.-]{0,40}):|\\s([A-Za-z_][\\w.-]{0,40}):[\\w.-]{1,60}\\s{0,9}=");
    private static final Pattern DECLARED = Pattern.compile("xmlns:([A-Za-z_][\\w.-]{0,40})");
    /** Whoever uses more without a word of explanation writes no feed. */
    private static final int MOST = 50;

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
            Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
            Map.entry("atom", "http://www.w3.org/2005/Atom"),
            Map.entry("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
            Map.entry("news", "http://www.google.com/schemas/sitemap-news/0.9"));

    private Prefixes() {}

    private static Set<String> missing(String text) {
        var missing = new TreeSet<String>();
        var used = USED.matcher(text);
        while (used.find()) {
            var prefix = used.group(1) == null ? used.group(2) : used.group(1);
            if (!prefix.startsWith("xml")) missing.add(prefix);
        }
        var declared = DECLARED.matcher(text);
        while (declared.find()) missing.remove(declared.group(1));
        return missing;
    }

    static String declared(String text) {
        var root = Root.find(text);
        if (root.isEmpty()) return text;
        var missing = missing(text);
        if (missing.isEmpty() || missing.size() > MOST) return text;
        int name = root.get().start() + 1 + root.get().qualified().length();
        var declared = new StringBuilder(text.substring(0, name));
        for (var prefix : missing)
            declared.append(" xmlns:")
                    .append(prefix)
                    .append("=\"")
                    .append(KNOWN.getOrDefault(prefix, "urn:undeclared:" + prefix))
                    .append('"');
        return declared.append(text, name, text.length()).toString();
    }
}
