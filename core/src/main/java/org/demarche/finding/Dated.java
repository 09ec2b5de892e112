package org.demarche.finding;

import java.util.Optional;
import org.demarche.finding.Finding.Timex;

/**
 * A time expression with the calendar date that it means.
 *
 * @param value the resolved TIMEX3 value, {@code 1991-W48} or {@code PRESENT_REF} for example
 * @param date the days it spans, where it is a date that an engagement could have
 * @param why how it was resolved: "Monday after the report's date, as the clause speaks of the future"
 */
public record Dated(Timex timex, String value, Optional<Edtf> date, String why) {}
