package org.demarche.read.feed;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of an item, with its time where there is one.
 *
 * @param day the local day as written, whatever the offset: the outlet's Monday is Monday
 * @param moment the time; the day's beginning in UTC where only a day is written
 * @param written as the feed has it
 */
public record FeedDate(LocalDate day, Instant moment, String written) {}
