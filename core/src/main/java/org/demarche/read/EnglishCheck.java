package org.demarche.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells English from other languages by script and by the share of function words.
 *
 * <p>A text of fewer than {@value #LEAST_WORDS} words is let through: a headline may hold hardly any function words.
 */
final class EnglishCheck {
    private static final int LEAST_WORDS = 20;
    /** Enough to judge by; a longer text is judged by its beginning, so that the check costs nothing. */
    private static final int MOST_WORDS = 4000;
    /** Running English has 35–50 % of these words; dense wire copy and lists of names go down to about 15 %. */
    private static final double LEAST_SHARE = 0.10;

    // Words that also serve another language ("die", "in", "a", "me", "no", "on", "an", "as") prove nothing: left out,
    // or counted for neither side.
    private static final Set<String> ENGLISH = words("the of and to that for is was it with are be by at from his have "
            + "has had this which not but were they he she their its been who will would there said after we you "
            + "when more about than other into could also between i on as or an in a no do would because against "
            + "during before while where what if out up over under any all can may should did our your them him her");
    private static final Set<String> OTHER =
            words("el la los las del que y en un una por con para su como más pero sus "
                    + "le les des du et est dans qui une pour sur au aux avec ce cette plus pas par ses sont ont "
                    + "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus "
                    + "il di che e della dei per non sono nel gli alla è o os da do em uma não na mais ao dos "
                    + "het een van op te dat zijn voor niet met aan och att det som på är av för den till med har og "
                    + "w z na się nie że jest oraz ve bir bu için ile yang dan dari untuk dengan ini itu");

    private EnglishCheck() {}

    /** Why the text is not English, or empty where it is or is too short to tell. */
    static Optional<String> findFault(String text) {
        int words = 0;
        int english = 0;
        int other = 0;
        int latin = 0;
        int letters = 0;
        int at = 0;
        while (at < text.length() && words < MOST_WORDS) {
            int point = text.codePointAt(at);
            if (!Character.isLetter(point)) {
                at += Character.charCount(point);
                continue;
            }
            int start = at;
            while (at < text.length() && isWordPart(text.codePointAt(at))) {
                point = text.codePointAt(at);
                letters++;
                if (Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN) latin++;
                at += Character.charCount(point);
            }
            words++;
            if (at - start > 12) continue;
            var word = text.substring(start, at).toLowerCase(Locale.ROOT);
            boolean isEnglish = ENGLISH.contains(word);
            boolean isOther = OTHER.contains(word);
            if (isEnglish && !isOther) english++;
            if (isOther && !isEnglish) other++;
        }
        // Chinese, Japanese and Thai write no spaces, so their few "words" must be judged by letters.
        if (letters >= LEAST_WORDS && latin < letters / 2) return Optional.of("it is mostly not in the Latin script");
        if (words < LEAST_WORDS) return Optional.empty();
        if (other > english) return Optional.of("its small words are those of another language");
        if (english < words * LEAST_SHARE)
            return Optional.of("it has " + english + " English function words among " + words + " words");
        return Optional.empty();
    }

    private static boolean isWordPart(int point) {
        return Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static Set<String> words(String line) {
        return Set.copyOf(Arrays.asList(line.split(" ")));
    }
}
