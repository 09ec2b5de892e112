package org.demarche.app.follow;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Feeds and pages made up for tests. */
public final class Stories {
    private static final String[] HOSTS = {"Norway", "Finland", "Austria", "Portugal", "Greece", "Ireland", "Poland"};
    private static final String[] TOWNS = {"Oslo", "Helsinki", "Vienna", "Lisbon", "Athens", "Dublin", "Warsaw"};

    private Stories() {}

    /** A page with the article of that number, another for each number. */
    public static String page(int number) {
        return page(number, "");
    }

    /** The same with another sentence at its end. */
    public static String page(int number, String more) {
        int i = number % HOSTS.length;
        return """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Foreign minister visits %2$s</title>
                <meta property="og:site_name" content="Morning Post"></head><body><article><h1>Foreign minister visits %2$s</h1>
                <p>The foreign minister of Japan will visit %2$s on 12 October 2018 for talks with the foreign minister of %1$s,
                the ministry said on Monday in statement number %3$d. The two ministers will meet in %2$s and hold a press
                conference in the afternoon, before a dinner that the president of %1$s will give for them.</p>
                <p>The ministers last met in Brussels in March 2018, when they signed an agreement on fisheries. Officials of both
                sides said that the talks would deal with trade, shipping and the sanctions against North Korea, and that a joint
                statement was being prepared. The ambassador of Japan in %2$s called the visit important.</p>
                <p>The prime minister of %1$s will travel to Tokyo in December 2018, his office confirmed on Sunday. %4$s</p>
                </article></body></html>
                """.formatted(HOSTS[i], TOWNS[i], number, more);
    }

    /** A feed of items. */
    public static String rss(String... items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Morning Post: World</title>"
                + "<link>https://example.org/</link><description>News</description>"
                + Arrays.stream(items).collect(Collectors.joining("\n"))
                + "</channel></rss>";
    }

    /** An item of the story of that number. */
    public static String item(String address, int number) {
        return item(address, number, "Mon, 08 Oct 2018 09:00:00 GMT");
    }

    public static String item(String address, int number, String published) {
        return "<item><title>Story " + number + "</title><link>" + address.replace("&", "&amp;") + "</link><guid>story-"
                + number + "</guid><pubDate>" + published + "</pubDate></item>";
    }
}
