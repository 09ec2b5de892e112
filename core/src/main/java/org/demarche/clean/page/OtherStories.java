package org.demarche.clean.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds what follows an article on its page and is none of it: the next story of a page that goes on, and what readers write. */
final class OtherStories {
    private static final Pattern READERS = Pattern.compile(
            "(?i)(?:\\d[\\d.,]* )?(?:(?:readers?['\u2019]?s? |user |your |recent |all |show |view )?comments?|responses|replies|reactions|discussion|thoughts on .{1,120}|join the (?:conversation|discussion)|have your say|leave a (?:reply|comment))(?: ?\\(?\\d[\\d.,]*\\)?)?[:.]?");
    /** What an outlet offers for sale, or says of itself. */
    private static final Pattern OFFERS = Pattern.compile(
            "(?i)(?:(?:to )?(?:subscribe|sign (?:up|in)|register|log ?in|unlock|try|become|get|choose|start|continue|keep|explore|already|enjoy)\\b.{0,80}\\b(?:articles?|access|subscri(?:be|bers?|ptions?)|unlimited|trial|plans?|reading|members?|membership|account)\\b.{0,60}"
                    + "|(?:just |only )?[$£€]?\\d+ ?(?:weeks?|months?|days?|articles?) (?:for|at|free)\\b.{0,40}"
                    + "|about (?:us|the authors?|this (?:site|website|newspaper|paper|page))|(?:comments?|commenting|privacy|cookies?|moderation|editorial) (?:policy|guidelines|rules)|terms (?:of use|and conditions)|house rules)[.!?]?");

    private static final int LEAST_STORY = 200;
    /** An article begins before what follows it. */
    private static final int LEAST_BEFORE = 140;
    /** An offer that has more of the page's prose is a part of the page with a misleading heading. */
    private static final double LARGEST_OFFER = 0.6;

    private final Survey survey;
    private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());

    private OtherStories(Survey survey) {
        this.survey = survey;
    }

    static Set<Element> find(Survey survey) {
        var stories = new OtherStories(survey);
        int before = 0;
        for (var block : survey.blocks()) {
            if (!survey.isAfterHeadline(block)) continue;
            if (block.isProse()) before += block.text().length();
            if (!block.isHeading() || before < LEAST_BEFORE) continue;
            if (READERS.matcher(block.text()).matches()) stories.addWhatFollows(block.owner(), 1);
            else if (OFFERS.matcher(block.text()).matches()) stories.addWhatFollows(block.owner(), LARGEST_OFFER);
            else survey.headline().ifPresent(h -> stories.addNextStory(h, block));
        }
        return stories.found;
    }

    /** What stands under the heading: its own part of the page, or all that follows it, where none has more of the prose than that. */
    private void addWhatFollows(Element heading, double share) {
        var top = heading;
        for (var up = heading.parent(); up != null && survey.prose(up) < LEAST_STORY; up = up.parent()) top = up;
        var part = top.parent();
        if (part == null) return;
        boolean own = survey.first(part) >= 0
                && survey.blocksIn(part).get(0).owner().equals(heading)
                && !survey.holdsHeadline(part);
        if (own) add(part, share);
        else for (var next = top; next != null; next = next.nextElementSibling()) add(next, share);
    }

    private void add(Element element, double share) {
        if (survey.prose(element) <= survey.prose() * share) found.add(element);
    }

    /** A part of the same shape as the headline's, with a heading of the same rank and a text of its own, and all such after it. */
    private void addNextStory(Element headline, Block block) {
        if (block.kind() != Block.Kind.HEADING || !headline.normalName().equals("h" + block.headingLevel())) return;
        Optional<Element> here = Optional.empty();
        for (var e = block.owner(); e.parent() != null; e = e.parent()) {
            if (survey.holdsHeadline(e.parent())) {
                here = Optional.of(e);
                break;
            }
        }
        if (here.isEmpty() || here.get().equals(block.owner()) || found.contains(here.get())) return;
        for (var before = here.get().previousElementSibling();
                before != null;
                before = before.previousElementSibling()) {
            boolean same =
                    survey.holdsHeadline(before) && TeaserRows.shape(before).equals(TeaserRows.shape(here.get()));
            if (!same) continue;
            if (survey.prose(before) >= LEAST_STORY) found.add(here.get());
            return;
        }
    }
}
