package org.demarche.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Reading.Read;
import org.demarche.refusal.Reading.Refused;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.text.Report;

/**
 * Reads one plain text file as a report. The text is kept as it stands, apart from being decoded.
 *
 * <p>English only: what the analysis knows, it knows of English.
 *
 * @param maxBytes the most that is read; a longer input is refused, never cut
 */
public record PlainTextReader(long maxBytes) {
    /** Eight megabytes: some hundred times the longest news report. */
    public static final long DEFAULT_MAX_BYTES = 8_000_000;

    /** Reads a file; the report's id is the file's name. */
    public Reading read(Path file) {
        if (Files.isDirectory(file))
            return refused(RefusalCode.READ_DIRECTORY, file + " is a directory: name a text file");
        if (!Files.exists(file)) return refused(RefusalCode.READ_NO_SUCH_FILE, file + ": no such file");
        try (var in = Files.newInputStream(file)) {
            var name = file.getFileName();
            return read(name == null ? file.toString() : name.toString(), file.toString(), in);
        } catch (AccessDeniedException denied) {
            return refused(RefusalCode.READ_UNREADABLE, file + " cannot be read: permission denied");
        } catch (IOException broken) {
            return refused(RefusalCode.READ_UNREADABLE, file + " cannot be read: " + broken.getMessage());
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @param source what messages call the input
     */
    public Reading read(String id, String source, InputStream in) throws IOException {
        int most = (int) Math.min(maxBytes, Integer.MAX_VALUE - 16);
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most)
            return refused(
                    RefusalCode.READ_TOO_LARGE,
                    source + " is larger than " + maxBytes + " bytes: raise --max-size or split it");
        if (bytes.length == 0) return refused(RefusalCode.READ_EMPTY, source + " is empty");
        var kind = BinaryCheck.findKind(bytes);
        if (kind.isPresent())
            return refused(RefusalCode.READ_BINARY, source + " is " + kind.get() + ": give its text instead");
        var decoded = TextDecoder.decode(bytes);
        if (decoded.isEmpty())
            return refused(RefusalCode.READ_NOT_DECODABLE, source + " is in no known encoding: save it as UTF-8");
        var text = decoded.get();
        if (BinaryCheck.looksBinary(text))
            return refused(RefusalCode.READ_BINARY, source + " is a binary file: more than 5 % are control characters");
        if (text.codePoints().allMatch(PlainTextReader::isBlank))
            return refused(RefusalCode.READ_EMPTY, source + " has nothing but blank space");
        if (text.codePoints().noneMatch(Character::isLetter))
            return refused(RefusalCode.READ_NO_TEXT, source + " has no letter in it");
        return findLanguageFault(text)
                .<Reading>map(
                        fault -> new Refused(Refusal.whole(RefusalCode.READ_NOT_ENGLISH, source + fault.detail())))
                .orElseGet(() -> new Read(Report.of(id, text)));
    }

    /** Why {@code text} is left alone for its language; the detail begins with " is not English". */
    public static java.util.Optional<Refusal> findLanguageFault(String text) {
        return EnglishCheck.findFault(text)
                .map(why -> Refusal.whole(RefusalCode.READ_NOT_ENGLISH, " is not English: " + why));
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0xFEFF || point == 0x200B;
    }

    private static Reading refused(RefusalCode code, String detail) {
        return new Refused(Refusal.whole(code, detail));
    }
}
