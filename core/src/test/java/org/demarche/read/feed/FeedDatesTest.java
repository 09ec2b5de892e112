package org.demarche.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon, 08 Oct 2018 10:00:00 GMT       | 2018-10-08 | 2018-10-08T10:00:00Z
            Mon, 8 Oct 2018 23:30:00 -0500      | 2018-10-08 | 2018-10-09T04:30:00Z
            Tue, 9 Oct 2018 01:30:00 +05:30     | 2018-10-09 | 2018-10-08T20:00:00Z
            Wednesday, 08 Oct 2018 10:00 EST    | 2018-10-08 | 2018-10-08T15:00:00Z
            08 October 2018 10:00:00 CEST       | 2018-10-08 | 2018-10-08T08:00:00Z
            8-Oct-2018 10:00                    | 2018-10-08 | 2018-10-08T10:00:00Z
            08 oct 18 10:00 UT                  | 2018-10-08 | 2018-10-08T10:00:00Z
            08 Oct 98                           | 1998-10-08 | 1998-10-08T00:00:00Z
            Mon Oct  8 10:00:00 2018            | 2018-10-08 | 2018-10-08T10:00:00Z
            Mon Oct 8 10:00:00 EDT 2018         | 2018-10-08 | 2018-10-08T14:00:00Z
            October 8, 2018                     | 2018-10-08 | 2018-10-08T00:00:00Z
            Oct. 8, 2018 at 3:05 PM             | 2018-10-08 | 2018-10-08T15:05:00Z
            2018-10-08                          | 2018-10-08 | 2018-10-08T00:00:00Z
            2018-10-08T10:00Z                   | 2018-10-08 | 2018-10-08T10:00:00Z
            2018-10-08T10:00:00.123+02:00       | 2018-10-08 | 2018-10-08T08:00:00Z
            2018-10-08 10:00:00                 | 2018-10-08 | 2018-10-08T10:00:00Z
            20181008T100000Z                    |            |
            20181008                            | 2018-10-08 | 2018-10-08T00:00:00Z
            Sun, 30 Sep 2018 24:00:00 GMT       | 2018-10-01 | 2018-10-01T00:00:00Z
            Sat, 31 Dec 2016 23:59:60 GMT       | 2016-12-31 | 2016-12-31T23:59:59Z
            Mon, 08 Oct 2018 10: 00: 00 GMT     | 2018-10-08 | 2018-10-08T10:00:00Z
            """)
    void datesAreReadAsTheyWereWritten(String written, LocalDate day, Instant moment) {
        var date = FeedDates.parse(written);
        assertThat(date.map(FeedDate::day).orElse(null)).isEqualTo(day);
        assertThat(date.map(FeedDate::moment).orElse(null)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "08/10/2018",
                "31 Feb 2018",
                "2018-13-01",
                "2018-10-32",
                "2018",
                "2018-10",
                "Mon, 08 Oct 20180 10:00:00 GMT",
                "08 Oct 2018 25:00:00 GMT",
                "08 Oct 2018 10:61:00 GMT",
                "Δευ, 29 Ιουν 2004 12:53:00 GMT",
                "08 Oct 2018 10:00:00 +9999",
                "8 8 8 8 8 8"
            })
    void whatCannotBeOrMayBeTwoIsNone(String written) {
        assertThat(FeedDates.parse(written)).isEmpty();
    }
}
