package org.demarche.read.feed;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.read.feed.Feed.Repair;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.parser.Parser;

/**
 * Repairs documents that a careful reader can still read: each step mends one fault and says so, and what is whole it leaves as it
 * is.
 */
final class Mending {
    private static final List<String> ITEM_ENDS =
            List.of("</item>", "</entry>", "</url>", "</sitemap>", "</outline>", "</atom:entry>", "</rss:item>");
    private static final int MOST_DEPTH = 500;

    private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);

    List<Repair> repairs() {
        return List.copyOf(repairs);
    }

    void note(Repair repair) {
        repairs.add(repair);
    }

    /** The text with all mended that shows before it is parsed. */
    String mended(String text) {
        var mended = changed(Repair.CONTROLS, text, Characters.allowed(text));
        mended = changed(Repair.JUNK, mended, withoutJunk(mended));
        mended = changed(Repair.DOCTYPE, mended, withoutDoctype(mended));
        mended = changed(Repair.AMPERSANDS, mended, Ampersands.mended(mended));
        return changed(Repair.PREFIXES, mended, Prefixes.declared(mended));
    }

    /** The same where tags do not fit each other, too; empty where nothing can be made of it. */
    Optional<String> rebuilt(String mended) {
        var root = Root.find(mended);
        if (root.isEmpty()) return Optional.empty();
        var whole = mended;
        if (!mended.contains("</" + root.get().qualified())) {
            var kept = cut(mended);
            if (kept.isEmpty()) return Optional.empty();
            repairs.add(Repair.CUT);
            whole = kept.get();
        }
        repairs.add(Repair.TAGS);
        var document = Jsoup.parse(whole, "", Parser.xmlParser().setMaxDepth(MOST_DEPTH));
        document.outputSettings()
                .syntax(Syntax.xml)
                .escapeMode(EscapeMode.xhtml)
                .prettyPrint(false);
        return Optional.of(document.outerHtml());
    }

    /** What stands before the break: an item that is cut may have half an address, and is left out. */
    private static Optional<String> cut(String text) {
        int end = -1;
        for (var mark : ITEM_ENDS) {
            int at = text.lastIndexOf(mark);
            if (at >= 0) end = Math.max(end, at + mark.length());
        }
        return end < 0 ? Optional.empty() : Optional.of(text.substring(0, end));
    }

    private String changed(Repair repair, String before, String after) {
        if (!before.equals(after)) repairs.add(repair);
        return after;
    }

    /** A document begins with its declaration or root and ends with its root. */
    private static String withoutJunk(String text) {
        var root = Root.find(text);
        if (root.isEmpty()) return text;
        int declaration = text.indexOf("<?xml ");
        int start = declaration >= 0 && declaration < root.get().start() ? declaration : firstTag(text);
        var endTag = "</" + root.get().qualified();
        int end = text.lastIndexOf(endTag);
        int close = end < 0 ? -1 : text.indexOf('>', end);
        return text.substring(start, close < 0 ? text.length() : close + 1);
    }

    private static int firstTag(String text) {
        return Math.max(0, text.indexOf('<'));
    }

    private static String withoutDoctype(String text) {
        var root = Root.find(text);
        int start = text.indexOf("<!DOCTYPE");
        if (start < 0) start = text.indexOf("<!doctype");
        if (start < 0 || root.isEmpty() || root.get().start() < start) return text;
        int end = Doctype.end(text, start);
        return end < 0 || end > root.get().start() ? text : text.substring(0, start) + text.substring(end);
    }
}
