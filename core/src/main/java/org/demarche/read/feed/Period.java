package org.demarche.read.feed;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Element;

/** How often a feed says that it is renewed: RSS's {@code ttl} in minutes, or the syndication module's period and frequency. */
final class Period {
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));
    private static final int MOST_MINUTES = 60 * 24 * 365;

    private Period() {}

    static Optional<Duration> of(Element root) {
        var channel = root.getName().equals("feed")
                ? Optional.of(root)
                : root.getChildren().stream()
                        .filter(c -> c.getName().equals("channel"))
                        .findFirst();
        return channel.flatMap(c -> minutes(c).or(() -> syndication(c)));
    }

    private static Optional<Duration> minutes(Element channel) {
        return text(channel, "ttl").flatMap(Period::number).map(Duration::ofMinutes);
    }

    private static Optional<Duration> syndication(Element channel) {
        var period = text(channel, "updatePeriod").map(PERIODS::get);
        long often = text(channel, "updateFrequency").flatMap(Period::number).orElse(1L);
        return period.map(p -> p.dividedBy(often));
    }

    private static Optional<String> text(Element channel, String name) {
        return channel.getChildren().stream()
                .filter(c -> c.getName().equals(name))
                .map(c -> c.getText().strip())
                .findFirst();
    }

    private static Optional<Long> number(String text) {
        if (!text.matches("\\d{1,7}")) return Optional.empty();
        long number = Long.parseLong(text);
        return number >= 1 && number <= MOST_MINUTES ? Optional.of(number) : Optional.empty();
    }
}
