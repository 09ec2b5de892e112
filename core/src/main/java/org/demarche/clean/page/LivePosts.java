package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.clean.page.LiveBlog.Post;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the posts of a live blog by sight: elements side by side, of one shape, each with a time of its own and with text, which
 * together hold most of the article's prose.
 */
final class LivePosts {
    private static final int FEWEST = 5;
    /** Where the page itself says that it is a live blog. */
    private static final int FEWEST_NAMED = 2;

    private static final double LEAST_PROSE = 0.6;
    private static final int LONGEST_CLOCK = 60;
    /** How many of a post's first blocks are looked at for its time. */
    private static final int FIRST_BLOCKS = 4;

    private static final String HOUR = "(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?:[:.][0-5]\\d)?\\s*(?:[ap]\\.?m\\.?)?";
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)(?:[^.!?]{0,30}\\b)?" + HOUR + "\\s*(?:[A-Z]{2,5})?(?:\\b.{0,25})?"
                    + "|(?:updated |posted )?(?:\\d{1,3}|an?) ?(?:m|h|min|hr|hour|minute|sec|second|day)s?\\.? ago\\b.{0,20}");

    private static final Map<String, Double> HOURS = Map.of("s", 1 / 3600.0, "m", 1 / 60.0, "h", 1.0, "d", 24.0);
    private static final Pattern AGE = Pattern.compile("(?i)(\\d{1,3}) ?([smhd])[a-z]*\\.? ago");

    private LivePosts() {}

    static List<Post> find(Document document, Survey survey, boolean named) {
        var prose =
                survey.articleProse().stream().filter(survey::isAfterHeadline).toList();
        int all = prose.stream().mapToInt(b -> b.text().length()).sum();
        for (var row : rows(prose)) {
            var timed = row.stream().filter(e -> time(e, survey).isPresent()).toList();
            if (timed.size() < (named ? FEWEST_NAMED : FEWEST) || timed.size() * 5 < row.size() * 4) continue;
            if (timed.stream().mapToInt(survey::prose).sum() < all * LEAST_PROSE) continue;
            // Other stories' teasers are links; a post's heading is none, or one to itself.
            if (timed.stream()
                                    .filter(e -> Teasers.isTeaser(e, document.location()))
                                    .count()
                            * 2
                    > timed.size()) continue;
            var days = LiveDays.of(survey);
            var posts = new ArrayList<>(timed.stream()
                    .map(e -> post(e, survey, days))
                    .filter(p -> !p.text().isEmpty())
                    .toList());
            if (isByAge(timed, survey)) Collections.reverse(posts);
            return posts;
        }
        return FlatPosts.find(survey, named);
    }

    /** Elements with prose side by side and of one shape, the rows with most prose first. */
    private static List<List<Element>> rows(List<Block> prose) {
        var within = Collections.newSetFromMap(new IdentityHashMap<Element, Boolean>());
        var rows = new LinkedHashMap<String, List<Element>>();
        var parents = new IdentityHashMap<Element, Integer>();
        for (var block : prose)
            for (var e = block.owner(); e != null && within.add(e); e = e.parent()) {
                var parent = e.parent();
                if (parent == null || e.normalName().equals("p")) continue;
                // A blog of several days has a list for each, side by side.
                var around = parent.parent() == null ? parent : parent.parent();
                int number = parents.computeIfAbsent(around, p -> parents.size());
                rows.computeIfAbsent(number + TeaserRows.shape(parent) + TeaserRows.shape(e), s -> new ArrayList<>())
                        .add(e);
            }
        return rows.values().stream()
                .filter(r -> r.size() >= FEWEST_NAMED)
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .limit(20)
                .toList();
    }

    /** The time of a post: a {@code time} element, or a clock among its first lines. */
    private static Optional<String> time(Element post, Survey survey) {
        var time = post.selectFirst("time");
        if (time != null) return Optional.of(time.hasAttr("datetime") ? time.attr("datetime") : time.text());
        return survey.blocksIn(post).stream()
                .limit(FIRST_BLOCKS)
                .map(Block::text)
                .filter(t -> t.length() <= LONGEST_CLOCK && CLOCK.matcher(t).matches() && !LineRules.isSentenceLike(t))
                .findFirst();
    }

    /** Whether the posts tell their ages alone, the youngest first. */
    private static boolean isByAge(List<Element> posts, Survey survey) {
        double before = 0;
        for (var post : posts) {
            var age = AGE.matcher(time(post, survey).orElse(""));
            if (!age.find()) return false;
            double hours = Double.parseDouble(age.group(1))
                    * HOURS.getOrDefault(age.group(2).toLowerCase(Locale.ROOT), 1.0);
            if (hours < before) return false;
            before = hours;
        }
        return before > 0;
    }

    private static Post post(Element element, Survey survey, LiveDays days) {
        var blocks = new ArrayList<Block>();
        Optional<String> title = Optional.empty();
        for (var block : survey.blocksIn(element)) {
            boolean heading = block.kind() == Block.Kind.HEADING;
            if (heading && title.isEmpty() && blocks.isEmpty()) title = Optional.of(block.text());
            else if (survey.furniture(block.owner()).isEmpty() && isText(block)) blocks.add(block);
        }
        return new Post(
                title,
                blocks.stream().map(Block::text).collect(Collectors.joining("\n\n")),
                time(element, survey).flatMap(t -> Stamp.parse(t).or(() -> days.stamp(t, survey.first(element)))),
                Optional.empty());
    }

    static boolean isText(Block block) {
        var text = block.text();
        if (text.length() <= LONGEST_CLOCK && CLOCK.matcher(text).matches()
                || LineRules.isFurniture(text)
                || LineRules.isCaption(text)) return false;
        return block.isProse() || block.kind() != Block.Kind.PLAIN && block.linkShare() < 0.5;
    }
}
