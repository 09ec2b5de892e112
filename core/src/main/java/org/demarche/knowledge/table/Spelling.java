package org.demarche.knowledge.table;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What spellings have in common: names without accents, and how far two of them are apart. */
public final class Spelling {
    // The plain letters of U+00C0 to U+024F and of U+1E00 to U+1EFF: loading the normaliser is a good part of a start.
    private static final char LATIN_FROM = '\u00C0';
    private static final String LATIN = ""
            + "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
            + "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiiĳĳjjkkĸllllllŀ"
            + "ŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ"
            + "ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ"
            + "ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææøø"
            + "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"
            + "ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";
    private static final char FURTHER_FROM = '\u1E00';
    private static final String FURTHER = ""
            + "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
            + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
            + "wwwwwwwwwwxxxxyyzzzzzzhtwyẚſẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
            + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

    // No letter before these marks is written as two characters where one would do (NFC).
    private static final char FIRST_MARK = '\u0300';

    private Spelling() {}

    /**
     * The text with each letter and its marks as one character, where there is one (NFC, Unicode Standard Annex 15). Keyboards and file
     * systems write them as one or as two; reports and tables mostly as one. Whatever is asked by name passes here on its way in.
     */
    public static String composed(String text) {
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) >= FIRST_MARK) return Normalizer.normalize(text, Normalizer.Form.NFC);
        return text;
    }

    /** A name in lower case without accents, hyphens as spaces: what two spellings of one name have in common. */
    public static String plain(String name) {
        var plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < 0x80) plain.append(c == '-' ? ' ' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            else if (isIn(c, LATIN_FROM, LATIN)) plain.append(LATIN.charAt(c - LATIN_FROM));
            else if (isIn(c, FURTHER_FROM, FURTHER)) plain.append(FURTHER.charAt(c - FURTHER_FROM));
            else return plainByNormalizer(name);
        }
        return plain.toString();
    }

    private static boolean isIn(char c, char from, String table) {
        return c >= from && c < from + table.length();
    }

    /** Letters outside the tables, such as those with a mark of their own behind them. */
    static String plainByNormalizer(String name) {
        var folded = Normalizer.normalize(name, Normalizer.Form.NFD);
        var plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) continue;
            plain.append(c == '-' ? ' ' : c == '\u0131' ? 'i' : Character.toLowerCase(c));
        }
        return plain.toString();
    }

    /** The {@code most} names that are nearest to {@code name} and near enough to be a slip of it, the nearest first. */
    public static List<String> nearest(String name, Collection<String> names, int most) {
        var plain = plain(name);
        int far = Math.max(1, plain.length() / 3);
        record Near(String name, int distance) {}
        return names.stream()
                .filter(n -> Math.abs(n.length() - name.length()) <= far + 2)
                .map(n -> new Near(n, distance(plain, plain(n))))
                .filter(n -> n.distance() <= far)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name)
                .distinct()
                .limit(most)
                .toList();
    }

    /** How many letters must be put in, left out, changed or swapped with their neighbour to come from one to the other. */
    public static int distance(String from, String to) {
        var before = new int[to.length() + 1];
        var last = new int[to.length() + 1];
        var now = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) last[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) now[j] = Math.min(now[j], before[j - 2] + 1);
            }
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[to.length()];
    }
}
