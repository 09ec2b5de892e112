package org.demarche.read.archive;

/**
 * Where reading goes on: reading a container from a position gives what reading it from its start would have given next.
 *
 * @param offset bytes before the place from which the container can be read; 0 where it can only be read from its start
 * @param skip records from there that have been read
 * @param number records before the position, counted from the container's start
 * @throws IllegalArgumentException if one of them is negative, or more are to be skipped than there were
 */
public record Position(long offset, long skip, long number) {
    /** Nothing has been read. */
    public static final Position START = new Position(0, 0, 0);

    public Position {
        if (offset < 0 || skip < 0 || number < skip)
            throw new IllegalArgumentException("position " + offset + " and " + skip + " of " + number
                    + " records: none may be negative, nor " + "more skipped than there were");
    }

    /** The position behind {@code number} records of what can only be read from its start. */
    public static Position counted(long number) {
        return new Position(0, number, number);
    }
}
