package org.demarche.resolve;

import java.util.Arrays;
import java.util.Locale;

/**
 * How something that a report names lies to the report's own day. Each has its odds by distance ({@link RelationOdds});
 * distances are days from the nearest stretch that is named, negative before it, 0 within.
 */
public enum Relation {
    /** A year, or a month or day with its year, by the way its clause looks; the latest of those that do not look ahead. */
    YEAR_BACK(Edges.YEARS, false),
    YEAR_OPEN(Edges.YEARS, false),
    /** The earliest that looks ahead. */
    YEAR_AHEAD(Edges.YEARS, false),
    /** Years that are named beside the latest one. */
    YEAR_BESIDE(Edges.YEARS, false),
    DAY_BACK(Edges.DAYS, false),
    DAY_OPEN(Edges.DAYS, false),
    DAY_AHEAD(Edges.DAYS, false),
    /** A day of a month without its year. */
    MONTH_DAY_BACK(Edges.SEASON, false),
    MONTH_DAY_OPEN(Edges.SEASON, false),
    MONTH_DAY_AHEAD(Edges.SEASON, false),
    /** The same with its weekday beside it, which only some years have. */
    WEEKDAY_SAID_BACK(Edges.SEASON, false),
    WEEKDAY_SAID_OPEN(Edges.SEASON, false),
    WEEKDAY_SAID_AHEAD(Edges.SEASON, false),
    /** The same with a weekday that another sentence tells. */
    WEEKDAY_PAIRED_BACK(Edges.SEASON, false),
    WEEKDAY_PAIRED_AHEAD(Edges.SEASON, false),
    /** The same, told only by two states that both sentences name. */
    WEEKDAY_SHARED_BACK(Edges.SEASON, false),
    WEEKDAY_SHARED_AHEAD(Edges.SEASON, false),
    /** A bare weekday. */
    WEEKDAY_BACK(Edges.WEEK, true),
    WEEKDAY_AHEAD(Edges.WEEK, true),
    DATELINE(Edges.DATELINE, false),
    /** The terms of somebody who is called by the office, with the full name, or a head by surname. */
    OFFICE(Edges.TERMS, false),
    OFFICE_BY_SURNAME(Edges.TERMS, false),
    FORMER(Edges.TERMS, false),
    /** The terms of somebody who is named in full and by no office. */
    PERSON(Edges.TERMS, false),
    /** The time in which a word is news. */
    WORD(Edges.TERMS, false),
    /** The days of an event that happened once. */
    OCCASION(Edges.DAYS, false);

    /** The first distance of each bin but the lowest, which has no first one. */
    @SuppressWarnings("ImmutableEnumChecker") // no array leaves the class
    private final int[] edges;

    private final boolean near;

    Relation(int[] edges, boolean near) {
        this.edges = edges;
        this.near = near;
    }

    /** How many bins its distances fall into. */
    public int bins() {
        return edges.length + 1;
    }

    /** The least distance of bin {@code number} + 1. */
    int edge(int number) {
        return edges[number];
    }

    /** The bin of a distance, from 0. */
    public int bin(int distance) {
        int at = Arrays.binarySearch(edges, distance);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** Whether it only tells between days of one month, and so says nothing where the month is open. */
    public boolean near() {
        return near;
    }

    /** Whether distances are from the time in which something holds, and likeliest within it. */
    public boolean isOfTerms() {
        return edges == Edges.TERMS && this != FORMER || this == OCCASION;
    }

    /** The name in the table, such as {@code year-back}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The relation for a date without more than its outlook. */
    static Relation by(Outlook outlook, Relation back, Relation open, Relation ahead) {
        return switch (outlook) {
            case BACK -> back;
            case OPEN -> open;
            case AHEAD -> ahead;
        };
    }

    private static final class Edges {
        static final int[] YEARS = {-7305, -3652, -1826, -1095, -731, -366, 0, 1, 367, 732, 1097, 1827, 3653, 7306};
        static final int[] DAYS = {
            -3652, -1461, -731, -366, -183, -92, -31, -7, 0, 1, 8, 32, 93, 184, 367, 732, 1462, 3653, 7306
        };
        static final int[] SEASON = {-92, -60, -30, -14, -7, -3, 0, 1, 4, 8, 15, 31, 61, 93, 184};
        static final int[] WEEK = {-2, -1, 0, 1, 2, 3};
        static final int[] DATELINE = {0, 1, 2};
        static final int[] TERMS = {-7305, -3652, -1461, -366, -92, 0, 1, 93, 367, 1462, 3653, 7306};
    }
}
