package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/** The posts of a page that is a live blog: one that its structured data name so, or many posts of one shape with a time each. */
final class LiveBlog {
    /** Fewer than these may be an article with its corrections. */
    private static final int FEWEST_TOLD = 2;
    /** So many letters of a post are looked for. */
    private static final int OPENING = 40;

    /**
     * One post.
     *
     * @param stamp when it was posted, where it says so with a day
     */
    record Post(Optional<String> title, String text, Optional<Stamp> stamp, Optional<String> author) {}

    /** How titles of live blogs have it, whatever the language of the rest. */
    private static final Pattern LIVE = Pattern.compile(
            "(?i)^live\\s*[:|\u2013\u2014-]|[|:\u2013\u2014-]\\s*live\\b|\\blive (?:updates?|blog|coverage)\\b|\\bas it happened\\b|\\bliveblog\\b|\\bminute by minute\\b");

    private LiveBlog() {}

    /**
     * The posts from the oldest to the newest, so that a blog that grows keeps the numbers that its posts had; in the page's order
     * where not all have a time. Empty where the page is no live blog.
     */
    static List<Post> find(Document document, StructuredData data, Survey survey) {
        var told = data.findLiveBlog().map(blog -> told(data, blog)).orElse(List.of());
        var shown = LivePosts.find(
                document,
                survey,
                data.findLiveBlog().isPresent()
                        || LIVE.matcher(document.title()).find());
        if (told.size() < FEWEST_TOLD) return byTime(shown);
        // Some pages tell of their first posts only.
        return byTime(shown.size() > told.size() && hold(shown, told) ? shown : told);
    }

    /** Whether the posts that a page shows hold most of those that its structured data tell. */
    private static boolean hold(List<Post> shown, List<Post> told) {
        var all = shown.stream().map(p -> Likeness.letters(p.text())).collect(Collectors.joining(" "));
        long held = told.stream()
                .filter(p -> all.contains(opening(Likeness.letters(p.text()))))
                .count();
        return held * 2 >= told.size();
    }

    private static String opening(String letters) {
        return letters.substring(0, Math.min(OPENING, letters.length()));
    }

    private static List<Post> byTime(List<Post> posts) {
        if (posts.stream().allMatch(p -> p.stamp().flatMap(Stamp::time).isPresent()))
            return posts.stream()
                    .sorted(Comparator.comparing(
                            (Post p) -> p.stamp().orElseThrow().moment()))
                    .toList();
        return posts;
    }

    private static List<Post> told(StructuredData data, Map<String, Object> blog) {
        var posts = new ArrayList<Post>();
        for (var value : StructuredData.list(blog.get("liveBlogUpdate"))) {
            if (!(value instanceof Map<?, ?> map)) continue;
            @SuppressWarnings("unchecked") // JsonTree makes no other maps
            var node = (Map<String, Object>) map;
            var text = StructuredData.text(node, "articleBody")
                    .or(() -> StructuredData.text(node, "text"))
                    .or(() -> StructuredData.text(node, "description"))
                    .map(t -> t.lines()
                            .map(String::strip)
                            .filter(l -> !l.isEmpty())
                            .collect(Collectors.joining("\n\n")))
                    .filter(t -> !t.isEmpty());
            if (text.isEmpty()) continue;
            posts.add(new Post(
                    StructuredData.string(node, "headline").or(() -> StructuredData.string(node, "name")),
                    text.get(),
                    StructuredData.string(node, "datePublished").flatMap(Stamp::parse),
                    data.names(node, "author")));
        }
        return posts;
    }
}
