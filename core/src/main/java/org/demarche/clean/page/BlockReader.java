package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.demarche.clean.page.Block.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Reads a page's text as the blocks that a reader sees, in their order; what is never shown is left out. One use each. */
final class BlockReader implements NodeFilter {
    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "select",
            "button",
            "textarea",
            "input",
            "head",
            "title",
            "audio",
            "video",
            "canvas",
            "map",
            "datalist",
            "option");
    /** Elements that jsoup takes for inline ones or does not know, but that browsers set as blocks. */
    private static final Set<String> ALSO_BLOCKS = Set.of("body", "picture", "hr");

    /** The usual names of what no eye sees. */
    private static final Set<String> HIDDEN = Set.of(
            "hidden",
            "hide",
            "d-none",
            "is-hidden",
            "visually-hidden",
            "visuallyhidden",
            "sr-only",
            "screen-reader-text",
            "screen-reader",
            "screenreader",
            "element-invisible",
            "display-none",
            "u-visually-hidden",
            "offscreen",
            "off-screen");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element owner;
    private int linked;
    private int plain;
    private int inLink;
    private int inBold;
    private int breaks;
    private boolean space;
    /** Whether a span has ended: a name and a date in two spans side by side are parted by the style sheet. */
    private boolean boundary;

    private BlockReader() {}

    static List<Block> read(Element root) {
        var reader = new BlockReader();
        NodeTraversor.filter(reader, root);
        reader.close();
        return reader.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) add(words);
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        var name = element.normalName();
        if (name.equals("br") || isEmptyInline(element)) lineBreak();
        if (NEVER_TEXT.contains(name) || isHidden(element)) return FilterResult.SKIP_ENTIRELY;
        if (isBlock(element)) close();
        if (name.equals("a")) inLink++;
        if (isBold(name)) inBold++;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (element.normalName().equals("a")) inLink--;
        if (element.normalName().equals("span")) boundary = true;
        if (isBold(element.normalName())) inBold--;
        if (isBlock(element)) close();
        return FilterResult.CONTINUE;
    }

    /** Some pages break lines by empty elements that their style sheets widen. */
    private static boolean isEmptyInline(Element element) {
        return element.childNodeSize() == 0 && element.normalName().equals("span");
    }

    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") && !element.attr("hidden").equalsIgnoreCase("false")) return true;
        for (var name : element.classNames()) if (HIDDEN.contains(name.toLowerCase(Locale.ROOT))) return true;
        var style = element.attr("style");
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    private static boolean isBold(String name) {
        return name.equals("b") || name.equals("strong");
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || ALSO_BLOCKS.contains(element.normalName());
    }

    /** Two line breaks in a row part paragraphs, as pages without paragraph elements have it. */
    private void lineBreak() {
        if (++breaks > 1) close();
        space = true;
    }

    private void add(TextNode node) {
        var words = node.getWholeText();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
                continue;
            }
            if (isInvisible(c)) continue;
            if (text.isEmpty()) owner = blockOf(node);
            else if (space || boundary && Character.isDigit(c) && Character.isLetter(text.charAt(text.length() - 1)))
                append(' ');
            boundary = false;
            space = false;
            breaks = 0;
            append(c);
        }
    }

    private void append(char c) {
        text.append(c);
        if (inLink > 0) linked++;
        if (inBold == 0 && c != ' ') plain++;
    }

    private static boolean isInvisible(char c) {
        return c == '\u200B'
                || c == '\uFEFF'
                || c == '\u00AD'
                || c == '\u2060'
                || c < ' '
                || c == '\uFFFE'
                || c == '\uFFFF';
    }

    private static Element blockOf(Node node) {
        var parent = node.parent();
        while (parent instanceof Element element && !isBlock(element) && element.parent() != null)
            parent = element.parent();
        return (Element) Objects.requireNonNull(parent);
    }

    private void close() {
        if (owner != null && !text.isEmpty())
            blocks.add(new Block(owner, kind(owner), text.toString(), linked, plain == 0));
        text.setLength(0);
        owner = null;
        linked = 0;
        plain = 0;
        breaks = 0;
        space = false;
    }

    private static Kind kind(Element owner) {
        var element = owner;
        var kind = Kind.PLAIN;
        for (int up = 0; up < 4 && element != null; up++, element = element.parent()) {
            switch (element.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return Kind.HEADING;
                }
                case "blockquote" -> {
                    return Kind.QUOTE;
                }
                case "li", "dd", "dt" -> kind = Kind.ITEM;
                case "p" -> kind = kind == Kind.PLAIN ? Kind.PARAGRAPH : kind;
                case "article", "main", "section", "td", "body" -> {
                    return kind;
                }
                default -> {}
            }
        }
        return kind;
    }
}
