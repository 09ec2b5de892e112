package org.demarche.clean.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What part of a page an element is, by its tag, its role and the words in its names.
 *
 * <p>The words are those in which the whole trade names the parts of its pages ("related", "newsletter"); no outlet's own names
 * are among them.
 */
final class PageParts {
    private static final Set<String> FURNITURE_TAGS =
            Set.of("nav", "aside", "footer", "form", "figure", "figcaption", "dialog", "menu", "fieldset", "address");
    private static final Set<String> FURNITURE_ROLES = Set.of(
            "navigation",
            "complementary",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "alert",
            "status",
            "tooltip",
            "figure",
            "img",
            "form",
            "banner");
    /** Sections of a page that are never the article, whatever they are called beside. */
    private static final Set<String> FURNITURE =
            words("comment comments disqus respond share sharing sharebar shareline "
                    + "social socials related relatedposts recirc recirculation newsletter newsletters promo promos promotion sidebar sidebars cookie cookies "
                    + "consent gdpr advert adverts advertisement advertisements advertising adslot sponsor sponsored sponsors breadcrumb "
                    + "breadcrumbs navbar navigation nav menu menus submenu footer footers popular trending mostread mostpopular recommended "
                    + "recommendation recommendations recommend teaser teasers signup subscribe subscription subscriptions subscriber paywall regwall "
                    + "modal popup popover overlay tooltip outbrain taboola dianomi zergnet pagination pager skiplink skip toolbar "
                    + "playlist ticker caption captions credit credits byline bylines bio bios "
                    + "authorbox copyright disclaimer hashtag hashtags tags taglist tagged keywords topics "
                    + "printonly login signin donate donation donations embed embeds tweet twitter instagram facebook whatsapp telegram "
                    + "pullquote pullout readmore morefrom youmay alsolike interstitial factbox infobox ratings poll quiz survey "
                    + "furniture utility promobox linkbox inlinelink crosslink seealso moreon nextpost prevpost postnav backlink feedback "
                    + "rail rightrail toplinks mpu dfp leaderboard onesignal jetpack addtoany sharedaddy");
    /** Words that say the same on small parts; large parts bear them for other reasons. */
    private static final Set<String> SMALL_FURNITURE =
            words("author authors date dateline timestamp time published updated meta metadata tag tool tools "
                    + "ad ads widget widgets banner gallery carousel slideshow slider video audio player media image images photo photos icon icons label "
                    + "links link more next previous prev list-links category categories header masthead notice notices alert message "
                    + "kicker eyebrow rubric timestamp info app download follow contact correction social-links box card cards "
                    + "latest hot top also aux secondary secondarycontent extra additional bottom");
    /** What readers write, which may be longer than the article. */
    private static final Set<String> READERS = words("comment comments commentlist disqus respond discussion replies");

    private static final Set<String> CONTENT =
            words("article articlebody body content contents story storybody text entry post paragraph "
                    + "paragraphs main copy richtext wysiwyg prose standfirst summary lead lede dek excerpt");
    private static final String[] NAMED = {
        "class", "id", "data-testid", "data-component", "data-module", "data-qa", "itemprop", "data-type", "data-name"
    };
    private static final Pattern BREAK = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");
    private static final Pattern LAYOUT = Pattern.compile(
            "(?i)(?:^|[-_])(?:with|has|no|without|hide|show|is)[-_]?(?:left|right)?[-_]?(?:sidebar|aside|rail|comments?|ads?|social|footer|nav|menu)|(?:sidebar|rail|aside)[-_]*(?:grid|layout|enabled|active|open|left|right)?[-_]*(?:grid|layout|enabled|active|open)|(?:grid|layout)[-_]+(?:with[-_])?(?:sidebar|rail)");
    private static final int LONGEST_NAMES = 600;

    private PageParts() {}

    /** Why {@code element} is surely no part of an article, by its tag or its role. */
    static Optional<String> furnitureByKind(Element element) {
        var tag = element.normalName();
        if (FURNITURE_TAGS.contains(tag)) return Optional.of("the page's <" + tag + ">");
        var role = element.attr("role").toLowerCase(Locale.ROOT);
        if (FURNITURE_ROLES.contains(role)) return Optional.of("the page's " + role);
        if (element.attr("aria-hidden").equals("true")) return Optional.of("hidden from readers aloud");
        return Optional.empty();
    }

    /** Why {@code element} is surely no part of an article, by its names. */
    static Optional<String> furnitureByName(Element element) {
        return names(element).stream()
                .filter(FURNITURE::contains)
                .sorted()
                .findFirst()
                .map(n -> "a part named " + n);
    }

    /** Whether {@code element} holds what readers write. */
    static boolean isOfReaders(Element element) {
        return names(element).stream().anyMatch(READERS::contains);
    }

    /** Whether {@code element} bears a name of small parts about an article, and none of text. */
    static boolean isNamedSmall(Element element) {
        var names = names(element);
        return names.stream().anyMatch(SMALL_FURNITURE::contains)
                && names.stream().noneMatch(CONTENT::contains);
    }

    /** Whether {@code element} bears a name of running text. */
    static boolean isNamedContent(Element element) {
        return names(element).stream().anyMatch(CONTENT::contains);
    }

    /** Whether the page says in a standard way that {@code element} is an article's text. */
    static boolean isMarkedBody(Element element) {
        return element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")
                || element.attr("property").toLowerCase(Locale.ROOT).contains("articlebody");
    }

    /** The words in an element's names, in lower case: {@code articleBody__text} has article, body, text. */
    static Set<String> names(Element element) {
        var names = new HashSet<String>();
        for (var attribute : NAMED) {
            var value = element.attr(attribute);
            if (value.isEmpty()) continue;
            if (value.length() > LONGEST_NAMES) value = value.substring(0, LONGEST_NAMES);
            for (var name : value.split("\\s+")) addWords(name, names);
        }
        return names;
    }

    /** {@code with-sidebar} and {@code sidebar-grid} name what has a sidebar beside it. */
    private static boolean isLayout(String name) {
        return LAYOUT.matcher(name).find();
    }

    /** Each word, and each two that follow each other: {@code sign-in-box} has signin too. */
    private static void addWords(String name, Set<String> names) {
        if (isLayout(name)) return;
        var before = "";
        for (var part : BREAK.split(name)) {
            var word = part.toLowerCase(Locale.ROOT);
            names.add(word);
            if (!before.isEmpty()) names.add(before + word);
            before = word;
        }
    }

    private static Set<String> words(String line) {
        return Set.copyOf(Arrays.asList(line.split(" ")));
    }
}
