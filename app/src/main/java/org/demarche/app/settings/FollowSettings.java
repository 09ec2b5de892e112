package org.demarche.app.settings;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How feeds are followed.
 *
 * @param every how long a feed with news is left alone
 * @param maxPerRun how many pages are fetched at most before the feeds are looked at again
 * @param since the first day of which reports are taken; without it, of sitemaps those of the last week and of feeds all
 */
public record FollowSettings(Duration every, int maxPerRun, Optional<LocalDate> since) {
    private static final Pattern TIME = Pattern.compile("(\\d{1,5})\\s?([smhd]?)");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int MOST = 100_000;

    /** @throws BadSetting where a value makes no sense */
    public FollowSettings {
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0)
            throw new BadSetting("--every is '" + every.toSeconds() + " s': use a time from 1m to 7d");
        if (maxPerRun < 1 || maxPerRun > MOST)
            throw new BadSetting("--max-per-run is '" + maxPerRun + "': use a number from 1 to " + MOST);
    }

    /** {@code --every}: a number of seconds, minutes, hours or days, such as 15m; of minutes where no unit is named. */
    public static Duration every(String value) {
        var time = TIME.matcher(value.strip().toLowerCase(Locale.ROOT));
        if (!time.matches()) throw new BadSetting("--every is '" + value + "': use a time such as 15m, 2h or 1d");
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofMinutes(number);
        };
    }
}
