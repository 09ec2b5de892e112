package org.demarche.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.demarche.read.feed.Feed.Form;
import org.demarche.read.feed.Feed.Repair;
import org.demarche.read.feed.FeedReader.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of all forms, whole and broken in every way that we know of. */
class FeedReaderTest {
    private static final Source SITE =
            new Source(Optional.of("https://example.org/news/feed"), Optional.of("application/xml"));

    private static FeedReading reading(byte[] bytes) {
        return FeedReader.STANDARD.read(bytes, SITE);
    }

    private static Feed read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), SITE);
    }

    private static Feed read(byte[] bytes, Source source) {
        var reading = FeedReader.STANDARD.read(bytes, source);
        assertThat(reading).isInstanceOf(FeedReading.Read.class);
        return ((FeedReading.Read) reading).feed();
    }

    private static String code(byte[] bytes) {
        return reading(bytes) instanceof FeedReading.Refused no
                ? no.refusal().code().code()
                : "read";
    }

    private static String code(String text) {
        return code(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>Post</title><link>https://example.org/</link>" + items
                + "</channel></rss>";
    }

    private static FeedItem only(Feed feed) {
        assertThat(feed.items()).hasSize(1);
        return feed.items().get(0);
    }

    private static String title(Feed feed) {
        return only(feed).title().orElse("");
    }

    @Test
    void rssIsReadWithAllThatItTells() {
        var feed = read("""
                <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post &amp;amp; Mail</title>
                <link>https://example.org/</link><ttl>90</ttl><item><title>Talks in &lt;b&gt;Oslo&lt;/b&gt;</title>
                <link>/2018/talks?a=1&amp;b=2</link><guid isPermaLink="false">id-1</guid><dc:creator>Ann Lee</dc:creator>
                <pubDate>Tue, 09 Oct 2018 01:30:00 +0200</pubDate><source url="https://example.com/feed">Mail</source>
                <description>Short</description><content:encoded><![CDATA[<p onclick="x()">Long</p><script>x()</script>]]>
                </content:encoded></item></channel></rss>""");
        assertThat(feed.form()).isEqualTo(Form.RSS);
        assertThat(feed.title()).contains("Post & Mail");
        assertThat(feed.home()).contains("https://example.org/");
        assertThat(feed.period()).contains(Duration.ofMinutes(90));
        assertThat(feed.repairs()).isEmpty();
        var item = only(feed);
        assertThat(item.link()).contains("https://example.org/2018/talks?a=1&b=2");
        assertThat(item.title()).contains("Talks in Oslo");
        assertThat(item.summary()).contains("Short");
        assertThat(item.content()).contains("<p>Long</p>");
        assertThat(item.guid()).contains("id-1");
        assertThat(item.author()).contains("Ann Lee");
        assertThat(item.outlet()).contains("Mail");
        // The outlet's own day, not that of London.
        assertThat(item.published().orElseThrow().day()).isEqualTo(LocalDate.of(2018, 10, 9));
    }

    @Test
    void atomIsReadWithItsBasesTypesAndDates() {
        var feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/a/"><title>Post</title>
                <entry><title type="text">Less &lt;b&gt; is more</title><id>tag:1</id><link href="one.html"/>
                <link rel="enclosure" href="one.mp3"/><published>2018-10-07T23:00:00-05:00</published>
                <updated>2018-10-08T10:00:00Z</updated><author><name>Ann Lee</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content></entry></feed>""");
        assertThat(feed.form()).isEqualTo(Form.ATOM);
        var item = only(feed);
        assertThat(item.title()).contains("Less <b> is more");
        assertThat(item.link()).contains("https://example.org/a/one.html");
        assertThat(item.content().orElseThrow()).contains("<p>Text</p>");
        assertThat(item.published().orElseThrow().day()).isEqualTo(LocalDate.of(2018, 10, 7));
        assertThat(item.updated().orElseThrow().day()).isEqualTo(LocalDate.of(2018, 10, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">"
                        + "<channel><title>P</title></channel><item><title>T</title><link>https://example.org/1</link></item></rdf:RDF>",
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                        + "<channel><title>P</title></channel><item><title>T</title><link>https://example.org/1</link></item></rdf:RDF>",
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://my.netscape.com/rdf/simple/0.9/\">"
                        + "<channel><title>P</title></channel><item><title>T</title><link>https://example.org/1</link></item></rdf:RDF>",
                "<rss version=\"0.91\"><channel><title>P</title><item><title>T</title><link>https://example.org/1</link></item></channel></rss>",
                "<rss version=\"9.7\"><channel><title>P</title><item><title>T</title><link>https://example.org/1</link></item></channel></rss>",
                "<rss><channel><title>P</title></channel><item><title>T</title><link>https://example.org/1</link></item></rss>",
                "<rss xmlns=\"http://backend.userland.com/rss2\" version=\"2.0\"><channel><title>P</title><item><title>T</title>"
                        + "<link>https://example.org/1</link></item></channel></rss>",
                "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>P</title><entry><title>T</title>"
                        + "<link rel=\"alternate\" href=\"https://example.org/1\"/></entry></feed>",
                "<feed><title>P</title><entry><title>T</title><link href=\"https://example.org/1\"/></entry></feed>",
                "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:title>P</a:title><a:entry><a:title>T</a:title>"
                        + "<a:link href=\"https://example.org/1\"/></a:entry></a:feed>"
            })
    void everyVersionIsRead(String text) {
        var feed = read(text);
        assertThat(feed.title()).contains("P");
        assertThat(title(feed)).isEqualTo("T");
        assertThat(only(feed).link()).contains("https://example.org/1");
    }

    @Test
    void listsOfFeedsAndSitemapsNameOthers() {
        var opml = read(
                "<opml version=\"1.0\"><head><title>L</title></head><body><outline text=\"G\"><outline text=\"A\" "
                        + "xmlurl=\"https://example.org/a\"/></outline><outline type=\"rss\" url=\"/b\"/><outline text=\"none\"/></body></opml>");
        assertThat(opml.form()).isEqualTo(Form.OPML);
        assertThat(opml.feeds())
                .extracting(Feed.Pointer::address)
                .containsExactlyInAnyOrder("https://example.org/a", "https://example.org/b");
        var index = read("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap>"
                + "<loc>https://example.org/s1.xml</loc><lastmod>2018-10-08</lastmod></sitemap></sitemapindex>");
        assertThat(index.form()).isEqualTo(Form.SITEMAP_INDEX);
        assertThat(index.feeds().get(0).changed()).isPresent();
        var robots = read("User-agent: *\nDisallow: /x\nSitemap: https://example.org/s2.xml\nsitemap: /s3.xml\n");
        assertThat(robots.form()).isEqualTo(Form.ROBOTS);
        assertThat(robots.feeds()).extracting(Feed.Pointer::address).contains("https://example.org/s2.xml");
    }

    @Test
    void sitemapsAreReadInXmlTextAndPacked() throws IOException {
        var xml = "<?xml version=\"1.0\"?><!DOCTYPE urlset SYSTEM \"https://example.org/none.dtd\">"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
                + "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>https://example.org/1</loc>"
                + "<lastmod>2018-10-09T10:00:00Z</lastmod><news:news><news:publication><news:name>Post</news:name>"
                + "<news:language>en</news:language></news:publication>"
                + "<news:publication_date>2018-10-08T23:30:00-05:00</news:publication_date>"
                + "<news:title>Talks &amp; more</news:title></news:news></url>"
                + "<url><loc>ftp://example.org/2</loc></url></urlset>";
        for (var bytes : List.of(xml.getBytes(StandardCharsets.UTF_8), packed(xml), packed(packed(xml)))) {
            var item = only(read(bytes, SITE));
            assertThat(item.link()).contains("https://example.org/1");
            assertThat(item.title()).contains("Talks & more");
            assertThat(item.outlet()).contains("Post");
            assertThat(item.published().orElseThrow().day()).isEqualTo(LocalDate.of(2018, 10, 8));
        }
        assertThat(read("https://example.org/1\r\n\r\nhttps://example.org/2\n").items())
                .hasSize(2);
    }

    private static byte[] packed(String text) throws IOException {
        return packed(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            AMPERSANDS | <item><title>Smith & Sons</title></item>                         | Smith & Sons
            AMPERSANDS | <item><title>Caf&eacute;&nbsp;talks&hellip;</title></item>       | Café talks…
            AMPERSANDS | <item><title>Q&A; with him</title></item>                        | Q&A; with him
            CONTROLS   | <item><title>a\u0007b\u0000c</title></item>                      | abc
            PREFIXES   | <item><media:x>1</media:x><title>Talks</title></item>            | Talks
            PREFIXES   | <item foo:bar="1"><title>Talks</title></item>                    | Talks
            TAGS       | <item><title>Talks</title><description>a <br> b</description></item> | Talks
            TAGS       | <item><title>Talks</title><x a=1/></item>                        | Talks
            """)
    void whatACarefulReaderCanReadIsMended(Repair repair, String item, String title) {
        var plain = item.replace("\\u0007", "\u0007").replace("\\u0000", "\0");
        var feed = read(rss(plain));
        assertThat(feed.repairs()).contains(repair);
        assertThat(title(feed).replace('\u00a0', ' ')).isEqualTo(title);
    }

    @Test
    void junkAroundTheDocumentIsLeftOut() {
        for (var text : List.of(
                "\n\n<?xml version=\"1.0\"?>" + rss("<item><title>T</title></item>"),
                "Warning: undefined index in feed.php\n<?xml version=\"1.0\"?>" + rss("<item><title>T</title></item>"),
                "<!-- cached --><?xml version=\"1.0\"?>" + rss("<item><title>T</title></item>"),
                rss("<item><title>T</title></item>") + "<!-- 0.2 s --><script>x()</script> & more")) {
            var feed = read(text);
            assertThat(title(feed)).isEqualTo("T");
            assertThat(feed.repairs()).contains(Repair.JUNK);
        }
    }

    @Test
    void ofADocumentThatBreaksOffTheWholeItemsAreKept() {
        var whole = rss("<item><title>A</title><link>https://example.org/a</link></item>"
                + "<item><title>B</title><link>https://example.org/b</link></item>");
        var cut = read(whole.substring(0, whole.indexOf("/b<")));
        assertThat(title(cut)).isEqualTo("A");
        assertThat(cut.repairs()).contains(Repair.CUT);
        assertThat(code(whole.substring(0, whole.indexOf("</title>")))).isEqualTo("feed.not-xml");
    }

    @Test
    void signsThatWentThroughTheWrongEncodingAreReadAsMeant() {
        assertThat(title(read(rss("<item><title>don&#146;t</title></item>")))).isEqualTo("don’t");
        assertThat(title(read(rss("<item><title>FranÃ§ois</title></item>")))).isEqualTo("François");
        assertThat(title(read(rss("<item><title>São Tomé</title></item>")))).isEqualTo("São Tomé");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', utf-8",
        "UTF-8, iso-8859-1, ''",
        "UTF-8, '', iso-8859-1",
        "UTF-8, '', ''",
        "UTF-8, us-ascii, ''",
        "UTF-8, nonsense, gibberish",
        "ISO-8859-1, iso-8859-1, utf-8",
        "ISO-8859-1, '', iso-8859-1",
        "windows-1252, '', utf-8",
        "windows-1252, utf-8, ''",
        "UTF-16BE, '', utf-16",
        "UTF-16LE, utf-8, utf-8",
        "UTF-16, '', ''",
        "UTF-32LE, '', ''"
    })
    void whateverEncodingIsNamedTheRightOneIsRead(Charset real, String header, String declared) {
        var text = (declared.isEmpty() ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>")
                + rss("<item><title>Müller à Genève, où l’été était déjà passé</title></item>"
                        .replace("’", real.name().startsWith("ISO") ? "'" : "’"));
        var type = Optional.of("text/xml" + (header.isEmpty() ? "" : "; charset=" + header));
        var feed = read(text.getBytes(real), new Source(Optional.empty(), type));
        assertThat(title(feed)).startsWith("Müller à Genève, où l").endsWith("été était déjà passé");
    }

    @Test
    void oneBrokenByteSpoilsNoOther() {
        var text = rss("<item><title>Müller à Genève §</title></item>").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + 1 < text.length; i++) if ((text[i] & 0xFF) == 0xC2) text[i] = 'x';
        var feed = read(text, SITE);
        assertThat(title(feed)).startsWith("Müller à Genève x");
        assertThat(feed.repairs()).contains(Repair.BYTES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feed.empty    | ''
            feed.empty    | '   '
            feed.not-xml  | 'Just some words.'
            feed.not-feed | '<svg xmlns="http://www.w3.org/2000/svg"/>'
            feed.page     | '<!DOCTYPE html><html><body><p>Hello</p></body></html>'
            feed.page     | '<p>Hello</p><body>'
            feed.no-items | '<rss version="2.0"/>'
            feed.no-items | '<opml version="2.0"><body/></opml>'
            feed.no-items | '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>'
            feed.no-items | 'User-agent: *'
            feed.entities | '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><title>&x;</title></channel></rss>'
            feed.entities | '<!DOCTYPE rss [<!ENTITY x SYSTEM "http://127.0.0.1:1/">]><rss><channel><title>&x;</title></channel></rss>'
            """)
    void whatIsNoFeedIsRefusedByName(String code, String text) {
        assertThat(code(text)).isEqualTo(code);
    }

    @Test
    void anExternalTypeIsNotAskedFor() {
        var feed = read("<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/rss.dtd\">" + rss("<item><title>T</title></item>"));
        assertThat(title(feed)).isEqualTo("T");
        var withNames = read("<!DOCTYPE rss PUBLIC \"-//N//DTD\" \"http://127.0.0.1:1/rss.dtd\">"
                + rss("<item><title>caf&eacute;</title></item>"));
        assertThat(title(withNames)).isEqualTo("café");
    }

    @Test
    @Timeout(120)
    void whatGrowsBeyondMeasureIsRefusedSoon() throws IOException {
        var entities = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 12; i++)
            entities.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        assertThat(code(entities + "]><rss><channel><title>&a11;</title></channel></rss>"))
                .isEqualTo("feed.entities");
        assertThat(code("<rss>" + "<a>".repeat(1_000_000))).isEqualTo("feed.too-deep");
        assertThat(code("<feed><x y=z>" + "<a>".repeat(1_000_000))).isIn("feed.too-deep", "feed.not-xml");
        assertThat(code(packed(new byte[60_000_000]))).isEqualTo("feed.too-large");
        assertThat(code(rss("<item><title>x</title></item>".repeat(200_000)))).isIn("feed.too-large", "read");
        assertThat(code("<!DOCTYPE [>".repeat(600_000))).startsWith("feed.");
        assertThat(code("<rss a='" + "&".repeat(5_000_000))).startsWith("feed.");
        assertThat(code("<rss " + "a:b='' ".repeat(500_000) + ">")).startsWith("feed.");
        assertThat(code("<!--" + "<!--".repeat(1_000_000))).startsWith("feed.");
        assertThat(code("<rss><![CDATA[" + "<![CDATA[".repeat(500_000))).startsWith("feed.");
        assertThat(code(rss("") + "</rss>".repeat(500_000))).isIn("read", "feed.not-xml");
        assertThat(code("<rss><channel><title>" + "<b>x".repeat(1_000_000) + "</title></channel></rss>"))
                .startsWith("feed.");
        var prefixes = new StringBuilder();
        for (int i = 0; i < 200_000; i++) prefixes.append("<p" + i + ":x/>");
        assertThat(code(rss(prefixes.toString()))).startsWith("feed.");
        var broken = packed(rss("<item><title>T</title></item>"));
        assertThat(code(java.util.Arrays.copyOf(broken, broken.length / 2))).isEqualTo("feed.bad-gzip");
    }

    @Test
    void aLargeFeedOfEscapedMarkupIsNoBomb() {
        var feed =
                read(rss("<item><description>" + "&lt;p&gt;word&lt;/p&gt;".repeat(200_000) + "</description></item>"));
        assertThat(only(feed).summary().orElseThrow()).hasSizeGreaterThan(2_000_000);
    }

    @Test
    void ofASitemapAreReadAsManyAddressesAsItMayHave() {
        var text = "https://example.org/1\n".repeat(60_000);
        assertThat(read(text).items()).hasSize(50_000);
    }

    @Test
    @Timeout(120)
    void itemsBesideTheChannelAreManyToo() {
        var feed = read("<rss><channel><title>P</title></channel>" + "<item><title>x</title></item>".repeat(100_000)
                + "</rss>");
        assertThat(feed.items()).hasSize(100_000);
    }

    @Test
    @Timeout(120)
    void spoiltFeedsAreReadOrRefusedAndNothingIsThrown() {
        var random = new Random(11);
        var seeds = List.of(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + rss(
                                "<item><title>A &amp; B</title><link>https://example.org/1</link>"
                                        + "<pubDate>Mon, 08 Oct 2018 10:00:00 GMT</pubDate><description><![CDATA[<p>x</p>]]></description></item>"),
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>P</title><entry><title>T</title><link href=\"a\"/>"
                        + "<content type=\"xhtml\"><div>x</div></content><updated>2018-10-08T10:00:00Z</updated></entry></feed>",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://example.org/1</loc>"
                        + "<lastmod>2018-10-08</lastmod></url></urlset>",
                "<opml version=\"2.0\"><body><outline xmlUrl=\"https://example.org/a\" text=\"A\"/></body></opml>",
                "User-agent: *\nSitemap: https://example.org/s.xml\n");
        int read = 0;
        for (int i = 0; i < 6_000; i++) {
            var bytes = seeds.get(i % seeds.size()).getBytes(StandardCharsets.UTF_8);
            int spoilt = 1 + random.nextInt(4);
            for (int k = 0; k < spoilt; k++)
                bytes[random.nextInt(bytes.length)] = (byte)
                        (random.nextBoolean() ? random.nextInt(256) : "<>&;\"' /![]-".charAt(random.nextInt(12)));
            if (random.nextInt(5) == 0) bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            if (reading(bytes) instanceof FeedReading.Read) read++;
        }
        assertThat(read).isGreaterThan(2_000);
    }
}
