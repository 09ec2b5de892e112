package org.demarche.app.export;

import java.util.Locale;

/**
 * Writes a drawing that needs nothing else, as SVG or as a page around it. What reports say is hostile input: all words are
 * escaped, and the page's own policy lets nothing else run or load. Light or dark as the reader's system is. Not thread-safe.
 */
final class Svg {
    private static final String STYLE = """
            svg { background: #fdfcf9; font-family: system-ui, sans-serif; font-size: 12px }
            text { fill: #1c1f24 } .soft { fill: #5b6470; font-size: 11px } .mid { text-anchor: middle } .end { text-anchor: end }
            .grid { stroke: #d8d4c8; stroke-width: 1px; fill: none } .land { fill: #dcd8cc }
            .tie { stroke: #0b5394; stroke-opacity: .45; fill: none } .party { fill: #0b5394 }
            .dot { stroke: #fdfcf9; stroke-width: 1px } .vague { fill-opacity: .35 }
            .held, .under-way { fill: #1b6e3c } .scheduled, .arranged, .accepted { fill: #0b5394 }
            .proposed, .invited, .expected { fill: #b07a00 } .declined, .postponed, .cancelled, .denied { fill: #9b1c1c }
            .unconfirmed, .retracted { fill: #8a8f98 } .name { stroke: #fdfcf9; stroke-width: 3px; paint-order: stroke }
            @media (prefers-color-scheme: dark) {
              svg { background: #16181c } text { fill: #e8e6e1 } .soft { fill: #a6adb8 } .grid { stroke: #3a3f47 }
              .land { fill: #2a2e35 } .tie { stroke: #8ab8ee } .party { fill: #8ab8ee } .dot { stroke: #16181c }
              .held, .under-way { fill: #7fce9d } .scheduled, .arranged, .accepted { fill: #8ab8ee }
              .proposed, .invited, .expected { fill: #e2b866 } .declined, .postponed, .cancelled, .denied { fill: #f09a9a }
              .name { stroke: #16181c }
            }
            """;
    private static final String PAGE_STYLE = """
            body { margin: 0; padding: 1rem; background: #fdfcf9; color: #1c1f24; font: 15px/1.5 system-ui, sans-serif }
            h1 { font-size: 1.3rem; margin: 0 0 .5rem } .drawing { overflow: auto } table { border-collapse: collapse; margin-top: 1rem }
            td, th { text-align: left; vertical-align: top; padding: .2rem .7rem .2rem 0; border-bottom: 1px solid #d8d4c8 }
            @media (prefers-color-scheme: dark) { body { background: #16181c; color: #e8e6e1 } td, th { border-color: #3a3f47 } }
            """;

    private final StringBuilder body = new StringBuilder();

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        body.append("<path class=\"" + style + "\" d=\"M" + number(x1) + " " + number(y1) + "L" + number(x2) + " "
                + number(y2) + "\"/>\n");
        return this;
    }

    Svg path(String style, String data) {
        body.append("<path class=\"" + style + "\" d=\"" + data + "\"/>\n");
        return this;
    }

    /** A line as wide as it is weighty, with what it stands for. */
    Svg tie(double x1, double y1, double x2, double y2, double width, String title) {
        body.append("<path class=\"tie\" stroke-width=\"" + number(width) + "\" d=\"M" + number(x1) + " " + number(y1)
                + "L" + number(x2) + " " + number(y2) + "\">" + title(title) + "</path>\n");
        return this;
    }

    Svg circle(String style, double x, double y, double radius, String title) {
        body.append("<circle class=\"" + style + "\" cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\""
                + number(radius) + "\">" + title(title) + "</circle>\n");
        return this;
    }

    Svg bar(String style, double x, double y, double width, double height, String title) {
        body.append("<rect class=\"" + style + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\""
                + number(width) + "\" height=\"" + number(height) + "\" rx=\"3\">" + title(title) + "</rect>\n");
        return this;
    }

    private static String title(String words) {
        return "<title>" + HtmlExport.escaped(words) + "</title>";
    }

    Svg text(String style, double x, double y, String words) {
        body.append("<text class=\"" + style + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\">"
                + HtmlExport.escaped(words) + "</text>\n");
        return this;
    }

    private String element(double width, double height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(width) + "\" height=\"" + number(height)
                + "\" viewBox=\"0 0 " + number(width) + " " + number(height) + "\" role=\"img\">\n<style>" + STYLE
                + "</style>\n" + body + "</svg>\n";
    }

    /** The drawing as a file of its own. */
    String image(double width, double height) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(width, height);
    }

    /**
     * The drawing on a page.
     *
     * @param below what follows it, as HTML that is escaped already
     */
    String page(String title, double width, double height, String below) {
        var head = HtmlExport.escaped(title);
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                + HtmlExport.hash(PAGE_STYLE) + " " + HtmlExport.hash(STYLE) + "\"/>\n<title>" + head
                + "</title>\n<style>" + PAGE_STYLE + "</style>\n</head>\n<body>\n<h1>" + head
                + "</h1>\n<div class=\"drawing\">\n" + element(width, height) + "</div>\n" + below
                + "</body>\n</html>\n";
    }

    /** A table of HTML; all cells are escaped here. */
    static String table(java.util.List<String> heads, java.util.List<java.util.List<String>> rows) {
        var out = new StringBuilder("<table>\n<tr>");
        for (var head : heads) out.append("<th>" + HtmlExport.escaped(head) + "</th>");
        out.append("</tr>\n");
        for (var row : rows) {
            out.append("<tr>");
            for (var cell : row) out.append("<td>" + HtmlExport.escaped(cell) + "</td>");
            out.append("</tr>\n");
        }
        return out.append("</table>\n").toString();
    }
}
