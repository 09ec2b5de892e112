package org.demarche.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.clean.PageText;
import org.demarche.read.Item.About;
import org.demarche.read.Item.Form;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Reading.Read;
import org.demarche.refusal.Reading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as bytes: encodings that are named, misnamed and not named; what is no page; what is not English. */
class HtmlReaderTest {
    private static final String TEXT =
            "The café owners of Zürich asked the minister for an answer on Monday, and “she” gave it to them in the hall of the town. "
                    + "They had waited for it since the spring, when the first of them had written to her about the price of coffee.";

    private final ItemReader reader = new ItemReader(new PageText()::reports);

    private static String page(String head) {
        return "<!DOCTYPE html><html><head>" + head
                + "<title>Answer in Zürich</title></head><body><h1>Answer in Zürich</h1><p>" + TEXT
                + "</p></body></html>";
    }

    private Reading read(byte[] bytes, Optional<String> charset) {
        var about = new About(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), charset);
        var readings = reader.read(new Item("page.html", "page", Form.PAGE, bytes, about));
        assertThat(readings).hasSize(1);
        return readings.get(0);
    }

    private String text(byte[] bytes, Optional<String> charset) {
        return ((Read) read(bytes, charset)).report().text();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, iso-8859-1",
        "windows-1252, windows-1252",
        "UTF-8, utf-8",
        "ISO-8859-1, latin1",
        "windows-1252, us-ascii",
        "UTF-8, UTF8",
        "GB18030, gb2312"
    })
    void theMetaElementNamesTheEncoding(String written, String named) {
        var text = TEXT;
        if (written.startsWith("ISO")) text = text.replace('“', '"').replace('”', '"');
        var bytes = page("<meta http-equiv='Content-Type' content='text/html; charset=" + named + "'>")
                .replace(TEXT, text)
                .getBytes(Charset.forName(written));
        assertThat(text(bytes, Optional.empty())).isEqualTo(text);
    }

    @Test
    void theServersCharsetGoesBeforeTheMetaElement() {
        var bytes = page("<meta charset=iso-8859-5>").getBytes(Charset.forName("windows-1252"));
        assertThat(text(bytes, Optional.of("windows-1252"))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "windows-1252", "no-such-charset", "utf-16", "shift_jis", "\"latin1\""})
    void bytesThatAreUtf8AreUtf8WhateverIsSaidOfThem(String served) {
        assertThat(text(page("<meta charset=" + served + ">").getBytes(StandardCharsets.UTF_8), Optional.of(served)))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32"})
    void wideEncodingsAreRead(String charset) {
        assertThat(text(page("").getBytes(Charset.forName(charset)), Optional.empty()))
                .isEqualTo(TEXT);
    }

    @Test
    void theXmlDeclarationNamesTheEncoding() {
        var page = "<?xml version=\"1.0\" encoding=\"windows-1250\"?>" + page("").replace("café", "cafés in Łódź");
        assertThat(text(page.getBytes(Charset.forName("windows-1250")), Optional.empty()))
                .contains("cafés in Łódź");
    }

    @Test
    void aStrayByteInUtf8IsNoReasonToMisreadTheRest() {
        var bytes = page("<meta charset=utf-8>").getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("They had");
        out.write(bytes, 0, at);
        out.write(0x93);
        out.write(bytes, at, bytes.length - at);
        assertThat(text(out.toByteArray(), Optional.of("utf-8"))).isEqualTo(TEXT.replace("They had", "“They had"));
    }

    @Test
    void aDeclarationInACommentIsNone() {
        var bytes = page("<!-- <meta charset=koi8-r> --><meta charset=windows-1252>")
                .getBytes(Charset.forName("windows-1252"));
        assertThat(text(bytes, Optional.empty())).isEqualTo(TEXT);
    }

    @Test
    void zeroCharactersArePassedOver() {
        assertThat(text(page("").replace("owners", "own\u0000ers").getBytes(StandardCharsets.UTF_8), Optional.empty()))
                .isEqualTo(TEXT);
    }

    @Test
    void whatIsNoPageIsRefusedByName() {
        assertThat(code("%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8))).isEqualTo("read.binary");
        assertThat(code(new byte[0])).isEqualTo("read.empty");
        assertThat(code(" \n ".getBytes(StandardCharsets.UTF_8))).isEqualTo("read.empty");
        assertThat(code("<html><body></body></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("page.no-article");
        assertThat(code(new byte[HtmlReader.DEFAULT_MAX_BYTES + 1])).isEqualTo("read.too-large");
        var controls = new byte[5000];
        Arrays.fill(controls, (byte) 3);
        assertThat(code(controls)).isEqualTo("read.binary");
    }

    @Test
    void theArticlesLanguageCountsAndNotThePages() {
        var spanish =
                "Los ministros de los dos países se reunieron el lunes en la capital y acordaron que las conversaciones sobre la pesca empezarán en la primavera.";
        var menu = "<nav>" + "<a href=x>The news of the day and what it is about</a> ".repeat(40) + "</nav>";
        assertThat(code(("<html><body>" + menu + "<h1>Pesca</h1><p>" + spanish + "</p><p>" + spanish
                                + "</p></body></html>")
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("read.not-english");
    }

    @Test
    void whoeverHandsOverRecordsKnowsTheirLanguageAndAuthor() {
        var spanish =
                "Los ministros de los dos países se reunieron el lunes en la capital y acordaron que las conversaciones sobre la pesca empezarán en la primavera.";
        var record = "{\"id\":\"1\",\"author\":\"Ana Ruiz\",\"html\":\"<html><body><h1>Pesca</h1><p>" + spanish
                + "</p><p>" + spanish + "</p></body></html>\"}";
        var readings = new JsonlReader(new PageText()::reports).read(record.getBytes(StandardCharsets.UTF_8));
        var report = ((Read) readings.get(0)).report();
        assertThat(report.text()).contains("se reunieron el lunes");
        assertThat(report.author()).contains("Ana Ruiz");
    }

    private String code(byte[] bytes) {
        return ((Refused) read(bytes, Optional.empty())).refusal().code().code();
    }

    @Test
    void pagesAreToldByNameAndByTheirFirstBytes() {
        assertThat(List.of("a.html", "b.HTM", "c.xhtml")).allMatch(PageCheck::isPageName);
        assertThat(List.of("a.txt", "html", "b.jsonl")).noneMatch(PageCheck::isPageName);
        for (var page : List.of(
                "<!DOCTYPE html><p>",
                "\uFEFF<html>",
                " \n<!-- saved --><HTML>",
                "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C'>",
                "<body bgcolor=white>"))
            assertThat(PageCheck.isPage(page.getBytes(StandardCharsets.UTF_8)))
                    .as(page)
                    .isTrue();
        for (var text : List.of(
                "The <b>minister</b>", "<rss version='2.0'>", "<?xml version='1.0'?><feed>", "", "<3 from Oslo"))
            assertThat(PageCheck.isPage(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isFalse();
        assertThat(PageCheck.isPage("<html><p>x".getBytes(StandardCharsets.UTF_16LE)))
                .isTrue();
    }
}
