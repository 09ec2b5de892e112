package org.demarche.read.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import org.demarche.Demarche;
import org.demarche.read.Item;
import org.demarche.read.Item.Form;
import org.demarche.refusal.Reading;
import org.junit.jupiter.api.Test;

/** Messages and mailboxes. */
class MailTest {
    private static final String HEAD = """
            From: =?UTF-8?Q?Caf=C3=A9_Post?= <news@post.example>
            To: reader@example.org
            Subject: =?ISO-8859-1?Q?Visit_to_M=FCnchen?=
             is over
            Date: Mon, 8 Oct 2018 23:30:00 -0500
            Message-ID: <1.2@post.example>
            MIME-Version: 1.0
            """;

    private static Found found(String name, byte[] message) throws IOException {
        try (var items = new Containers().open(name, name, new ByteArrayInputStream(message), Position.START)) {
            return items.next().orElseThrow();
        }
    }

    private static Item item(String message) throws IOException {
        return ((Found.Taken) found("a.eml", message.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1)))
                .item();
    }

    private static String text(Item item) {
        var reading = Demarche.reader().read(item).get(0);
        return ((Reading.Read) reading).report().text().replace("\r\n", "\n");
    }

    @Test
    void headersTellTitleOutletAndTheSendersOwnDay() throws IOException {
        var item = item(HEAD + "Content-Type: text/plain; charset=iso-8859-1\n\nThe caf\u00e9 was closed.\n");
        assertThat(item.id()).isEqualTo("1.2@post.example");
        assertThat(item.form()).isEqualTo(Form.TEXT);
        assertThat(item.about().title()).contains("Visit to M\u00fcnchen is over");
        assertThat(item.about().outlet()).contains("Caf\u00e9 Post");
        assertThat(item.about().date())
                .hasValueSatisfying(date -> assertThat(date.edtf()).isEqualTo("2018-10-08"));
        assertThat(text(item)).isEqualTo("The caf\u00e9 was closed.\n");
    }

    @Test
    void quotedPrintableAndBase64AreDecoded() throws IOException {
        var quoted = item(HEAD + "Content-Type: text/plain; charset=windows-1251\n"
                + "Content-Transfer-Encoding: quoted-printable\n\nHe said =ABda=BB and that was =\nall.\n");
        assertThat(text(quoted)).isEqualTo("He said \u00abda\u00bb and that was all.\n");
        var packed = item(HEAD + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(Made.bytes("The minister met \u0158ezn\u00ed\u010dek."))
                + "\n");
        assertThat(text(packed)).isEqualTo("The minister met \u0158ezn\u00ed\u010dek.");
    }

    @Test
    void plainTextGoesBeforeThePageUnlessItIsAStub() throws IOException {
        var page = "<html><body><p>They met on the page.</p></body></html>";
        var whole = item(alternatives("They met in the text. ".repeat(12), page));
        assertThat(whole.form()).isEqualTo(Form.TEXT);
        var stub = item(alternatives("Read this message as a page.", page));
        assertThat(stub.form()).isEqualTo(Form.PAGE);
        assertThat(new String(stub.bytes(), StandardCharsets.UTF_8)).contains("They met on the page.");
    }

    private static String alternatives(String text, String page) {
        return HEAD + """
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain

                %s
                --inner
                Content-Type: text/html; charset=utf-8

                %s
                --inner--
                --outer
                Content-Type: text/plain
                Content-Disposition: attachment; filename=notes.txt

                Attached notes that are no report.
                --outer--
                """.formatted(text, page);
    }

    @Test
    void aMessageHandedOnWithoutAWordIsTakenAsItWas() throws IOException {
        var handedOn = item(HEAD + "Content-Type: message/rfc822\n\n"
                + "From: wire@agency.example\nSubject: Talks held\nMessage-ID: <inner@agency.example>\n"
                + "Date: 1 Mar 2020 10:00 +0000\n\nThey held talks.\n");
        assertThat(handedOn.id()).isEqualTo("inner@agency.example");
        assertThat(handedOn.about().outlet()).contains("wire@agency.example");
        assertThat(handedOn.about().date())
                .hasValueSatisfying(date -> assertThat(date.edtf()).isEqualTo("2020-03-01"));
    }

    @Test
    void messagesWithoutTextOrEndAreRefusedAndNestingIsBounded() throws IOException {
        assertThat(Made.line(found("a.eml", Made.bytes(HEAD + "Content-Type: application/pdf\n\nx\n"))))
                .isEqualTo("archive.no-body");
        var deep = new StringBuilder(HEAD);
        for (int i = 0; i < 5000; i++)
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        assertThat(Made.line(found("a.eml", Made.bytes(deep.toString())))).startsWith("archive.");
        assertThat(Made.line(found("a.eml", new byte[0]))).startsWith("archive.");
    }

    @Test
    void kindIsToldWithoutAName() throws IOException {
        assertThat(Kind.of(Made.bytes(HEAD + "\nText."))).isEqualTo(Kind.MAIL);
        assertThat(Kind.of(Made.bytes("From: here to there\n\nThe road was long.")))
                .isEqualTo(Kind.TEXT);
        assertThat(Kind.of(Made.bytes("From news@post.example Mon Oct 8 2018\n" + HEAD)))
                .isEqualTo(Kind.MAILBOX);
        assertThat(Kind.of(Made.bytes(" \n<!-- saved -->\n<html><body>"))).isEqualTo(Kind.PAGE);
        assertThat(Kind.of(Made.bytes("5 < 6, he said, and <html> is a tag."))).isEqualTo(Kind.TEXT);
    }

    @Test
    void mailboxesAreReadMessageByMessage() {
        var box = """
                From a Mon Oct  8 23:30:00 2018
                Subject: One
                Message-ID: <1@x>

                First.
                >From here on.
                From there too.

                From b Mon Oct  8 23:31:00 2018
                Subject: Two

                Second.

                From c Mon Oct  8 23:32:00 2018
                Subject: None
                Content-Type: image/png

                x
                """;
        assertThat(Made.read("a.mbox", Made.bytes(box)))
                .containsExactly(
                        "1@x: First.\nFrom here on.\nFrom there too.\n\n", "a.mbox#2: Second.\n\n", "archive.no-body");
        var large = box + "\nFrom d Mon\nSubject: Long\n\n" + String.join("\n", Collections.nCopies(100, "word"))
                + "\n\nFrom e Mon\nMessage-ID: <5@x>\n\nLast.\n";
        assertThat(Made.read(new Containers(100, Columns.OWN_NAMES), "a.mbox", Made.bytes(large), Position.START))
                .hasSize(5)
                .endsWith("archive.too-large", "5@x: Last.\n");
    }
}
