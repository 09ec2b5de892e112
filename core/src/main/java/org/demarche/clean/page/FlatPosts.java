package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.clean.page.LiveBlog.Post;

/**
 * The posts of a live blog whose page parts them by nothing but clocks in headings, the newest first. A chronology within an
 * article goes the other way, and is none.
 */
final class FlatPosts {
    private static final int FEWEST = 5;
    private static final double LEAST_PROSE = 0.6;
    private static final Pattern CLOCK_HEAD = Pattern.compile(
            "(?i)(?<clock>(?<hour>[01]?\\d|2[0-3])[:.](?<minute>[0-5]\\d)\\s*(?<half>[ap])?\\.?(?:m\\b\\.?)?)(?:\\s*(?:GMT|UTC|[A-Z]{2,4}T))?(?:\\s*[|\u2013\u2014:-]+\\s*|\\s+|$)(?<title>.*)");

    private final LiveDays days;
    private final List<Block> blocks;

    private FlatPosts(LiveDays days, List<Block> blocks) {
        this.days = days;
        this.blocks = blocks;
    }

    static List<Post> find(Survey survey, boolean named) {
        var blocks =
                survey.blocks().subList(survey.headlineEnd(), survey.blocks().size());
        return new FlatPosts(LiveDays.of(survey), blocks).posts(survey, named);
    }

    private List<Post> posts(Survey survey, boolean named) {
        var heads = new ArrayList<Integer>();
        for (int i = 0; i < blocks.size(); i++)
            if (blocks.get(i).isHeading()
                    && CLOCK_HEAD.matcher(blocks.get(i).text()).matches()) heads.add(i);
        if (heads.size() < FEWEST || !named && !isNewestFirst(heads)) return List.of();
        var posts = new ArrayList<Post>();
        int told = 0;
        for (int n = 0; n < heads.size(); n++) {
            int end = n + 1 < heads.size() ? heads.get(n + 1) : endOfLast(heads.get(n));
            var text = blocks.subList(heads.get(n) + 1, end).stream()
                    .filter(b -> survey.furniture(b.owner()).isEmpty() && LivePosts.isText(b) && !b.isHeading())
                    .toList();
            if (text.isEmpty()) continue;
            told += text.stream()
                    .filter(Block::isProse)
                    .mapToInt(b -> b.text().length())
                    .sum();
            posts.add(post(blocks.get(heads.get(n)), survey.headlineEnd() + heads.get(n), text));
        }
        int all = survey.articleProse().stream()
                .filter(survey::isAfterHeadline)
                .mapToInt(b -> b.text().length())
                .sum();
        if (posts.size() < FEWEST || told < all * LEAST_PROSE) return List.of();
        if (isNewestFirst(heads) && posts.stream().anyMatch(p -> p.stamp().isEmpty())) Collections.reverse(posts);
        return posts;
    }

    /** The last post ends with the part of the page that its heading stands in. */
    private int endOfLast(int head) {
        var part = blocks.get(head).owner().parent();
        int end = head + 1;
        while (part != null
                && end < blocks.size()
                && ArticleRegion.isIn(blocks.get(end).owner(), part)) end++;
        return end;
    }

    private boolean isNewestFirst(List<Integer> heads) {
        int down = 0;
        for (int n = 1; n < heads.size(); n++) if (minutes(heads.get(n)) < minutes(heads.get(n - 1))) down++;
        return down * 4 >= (heads.size() - 1) * 3;
    }

    private int minutes(int head) {
        return LiveDays.clock(blocks.get(head).text())
                .map(t -> t.toSecondOfDay() / 60)
                .orElse(0);
    }

    private Post post(Block head, int number, List<Block> text) {
        var matcher = CLOCK_HEAD.matcher(head.text());
        var title = matcher.matches()
                ? Optional.of(matcher.group("title").strip()).filter(t -> !t.isEmpty())
                : Optional.<String>empty();
        return new Post(
                title,
                text.stream().map(Block::text).collect(Collectors.joining("\n\n")),
                days.stamp(head.text(), number),
                Optional.empty());
    }
}
