package org.demarche.app.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What each internet address is for, by {@code addresses.tsv}: the special-purpose registries of IANA and the addresses at
 * which clouds hand out secrets. The longest range that holds an address decides, and all of both address spaces is held.
 *
 * <p>IPv4 addresses are looked up as IPv6 has them, {@code ::ffff:0:0/96}, so that no spelling of theirs goes around their rows.
 */
final class AddressTable {
    /** What may be done with an address. */
    enum Verdict {
        /** Anybody may connect to it. */
        PUBLIC,
        /** Only where its host is named in the settings. */
        PRIVATE,
        /** No report can lie there. */
        NEVER,
        /** The IPv4 address within decides. */
        INSIDE
    }

    /** One row: the first {@code length} of 128 bits and what they mean. */
    record Range(byte[] start, int length, Verdict verdict, String what) {
        boolean holds(byte[] address) {
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((start[bit / 8] & mask) != (address[bit / 8] & mask)) return false;
            }
            return true;
        }
    }

    private static final int IPV4_PREFIX = 96;
    private static final int IPV4_AT = 12;
    private static final AddressTable PACKED = load();

    private final List<Range> longestFirst;

    private AddressTable(List<Range> rows) {
        this.longestFirst = rows.stream()
                .sorted(Comparator.comparingInt(Range::length).reversed())
                .toList();
    }

    static AddressTable packed() {
        return PACKED;
    }

    private static AddressTable load() {
        try (var in = Objects.requireNonNull(AddressTable.class.getResourceAsStream("addresses.tsv"))) {
            var rows = new ArrayList<Range>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> rows.add(range(line.split("\t"))));
            return new AddressTable(rows);
        } catch (IOException broken) {
            throw new UncheckedIOException("addresses.tsv", broken);
        }
    }

    private static Range range(String[] cells) {
        int slash = cells[0].indexOf('/');
        var start = address(cells[0].substring(0, slash));
        int length = Integer.parseInt(cells[0].substring(slash + 1));
        return new Range(
                wide(start),
                start.getAddress().length == 4 ? IPV4_PREFIX + length : length,
                Verdict.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2]);
    }

    private static InetAddress address(String literal) {
        try {
            // A literal: nothing is looked up.
            return InetAddress.getByName(literal);
        } catch (IOException impossible) {
            throw new UncheckedIOException("addresses.tsv: " + literal, impossible);
        }
    }

    /** The row that decides on {@code address}; where the IPv4 address within decides, that one's. */
    Range find(InetAddress address) {
        var range = find(wide(address));
        if (range.verdict() != Verdict.INSIDE) return range;
        var within = new byte[16];
        within[10] = (byte) 0xff;
        within[11] = (byte) 0xff;
        System.arraycopy(address.getAddress(), IPV4_AT, within, IPV4_AT, 4);
        return find(within);
    }

    private Range find(byte[] address) {
        return longestFirst.stream().filter(r -> r.holds(address)).findFirst().orElseThrow();
    }

    private static byte[] wide(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == 16) return bytes;
        var wide = new byte[16];
        Arrays.fill(wide, 10, IPV4_AT, (byte) 0xff);
        System.arraycopy(bytes, 0, wide, IPV4_AT, 4);
        return wide;
    }
}
