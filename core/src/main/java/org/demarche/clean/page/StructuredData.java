package org.demarche.clean.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's JSON-LD says of it (schema.org): its article, and the live blog that it may be. */
final class StructuredData {
    private static final int LONGEST = 4_000_000;
    private static final int MOST_NODES = 20_000;
    /** Where the thing itself stands, not one that it mentions, shows or is followed by. */
    private static final List<String> INWARD = List.of("@graph", "mainEntity", "mainEntityOfPage");

    private static final Pattern ARTICLE = Pattern.compile(
            "(?:News|Reportage|Analysis|Background|Opinion|Review|Scholarly|AskPublic|Advertiser)*Article|(?:Blog|LiveBlog|SocialMedia)Posting|Report|SpecialAnnouncement|PressRelease");
    private static final Pattern PAGE = Pattern.compile("WebPage|ItemPage|AboutPage|FAQPage|QAPage");
    private static final Pattern LISTING = Pattern.compile("CollectionPage|SearchResultsPage|ItemList|ProfilePage");

    private final List<Map<String, Object>> nodes = new ArrayList<>();
    private final Map<String, Map<String, Object>> byId = new HashMap<>();

    private StructuredData() {}

    static StructuredData of(Document document) {
        var data = new StructuredData();
        int length = 0;
        for (var script : document.select("script[type*=ld+json]")) {
            var text = script.data();
            length += text.length();
            if (length > LONGEST) break;
            for (var value : JsonTree.readAll(text.replaceFirst("^\\s*(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)", "")))
                data.collect(value);
        }
        return data;
    }

    private void collect(Object value) {
        var pending = new ArrayDeque<Object>(List.of(value));
        while (!pending.isEmpty() && nodes.size() < MOST_NODES) {
            var next = pending.poll();
            if (next instanceof List<?> list) pending.addAll(list);
            if (!(next instanceof Map<?, ?> map)) continue;
            @SuppressWarnings("unchecked") // JsonTree makes no other maps
            var node = (Map<String, Object>) map;
            if (node.containsKey("@type")) nodes.add(node);
            string(node, "@id").ifPresent(id -> byId.putIfAbsent(id, node));
            for (var inward : INWARD) {
                var inner = node.get(inward);
                if (inner instanceof List<?> || inner instanceof Map<?, ?>) pending.add(inner);
            }
        }
    }

    /** The node that describes the page's own article: of several the one with the page's title. */
    Optional<Map<String, Object>> findArticle(String title) {
        var articles = nodes.stream().filter(n -> isOfType(n, ARTICLE)).toList();
        return articles.stream()
                .filter(n -> string(n, "headline")
                        .or(() -> string(n, "name"))
                        .filter(h -> Likeness.isLike(h, title))
                        .isPresent())
                .findFirst()
                .or(() -> articles.stream().findFirst());
    }

    /** The node that describes the page as a page. */
    Optional<Map<String, Object>> findPage() {
        return nodes.stream().filter(n -> isOfType(n, PAGE)).findFirst();
    }

    Optional<Map<String, Object>> findLiveBlog() {
        return nodes.stream().filter(n -> type(n).contains("LiveBlogPosting")).findFirst();
    }

    /** Whether the page says that it is a list of things, and describes no article. */
    boolean isListing() {
        return nodes.stream().anyMatch(n -> isOfType(n, LISTING))
                && nodes.stream().noneMatch(n -> isOfType(n, ARTICLE));
    }

    /** The names of the persons or bodies under {@code field}, joined as in a byline. */
    Optional<String> names(Map<String, Object> node, String field) {
        var names = new ArrayList<String>();
        for (var value : list(node.get(field)))
            name(value).filter(n -> !names.contains(n)).ifPresent(names::add);
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    private Optional<String> name(Object value) {
        if (value instanceof String name) return clean(name).filter(n -> !n.startsWith("http"));
        if (!(value instanceof Map<?, ?> map)) return Optional.empty();
        var name = map.get("name");
        if (name instanceof List<?> several && !several.isEmpty()) name = several.get(0);
        if (name instanceof String written) return clean(written);
        if (!(map.get("@id") instanceof String id)) return Optional.empty();
        return Optional.ofNullable(byId.get(id)).filter(other -> other != map).flatMap(other -> string(other, "name"));
    }

    /** The values of a field that may hold one or several. */
    static List<Object> list(@Nullable Object value) {
        if (value instanceof List<?> several) return List.copyOf(several);
        return value == null ? List.of() : List.of(value);
    }

    static Optional<String> string(Map<String, Object> node, String field) {
        var value = node.get(field);
        if (value instanceof List<?> several && !several.isEmpty()) value = several.get(0);
        return value instanceof String text ? clean(text) : Optional.empty();
    }

    /** A longer text, its lines kept. */
    static Optional<String> text(Map<String, Object> node, String field) {
        if (!(node.get(field) instanceof String text)) return Optional.empty();
        if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
            var blocks = BlockReader.read(new Element("div").html(text.replace("\n", "<br><br>")));
            return Optional.of(
                    String.join("\n", blocks.stream().map(Block::text).toList()));
        }
        return Optional.of(text.strip());
    }

    static String type(Map<String, Object> node) {
        return String.valueOf(node.get("@type"));
    }

    private static boolean isOfType(Map<String, Object> node, Pattern types) {
        return list(node.get("@type")).stream()
                .anyMatch(t -> t instanceof String type
                        && types.matcher(type.replaceFirst("^(?:https?://schema\\.org/|schema:)", ""))
                                .matches());
    }

    /** Without markup and entities, which some pages write into their JSON. */
    static Optional<String> clean(String text) {
        var plain = text.indexOf('<') < 0 && text.indexOf('&') < 0
                ? text
                : new Element("div").html(text).text();
        return Optional.of(plain.strip().replaceAll("\\s+", " "))
                .filter(t -> !t.isEmpty() && !t.toLowerCase(Locale.ROOT).equals("null"));
    }
}
