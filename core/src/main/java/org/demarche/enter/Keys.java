package org.demarche.enter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.enter.status.LifeCycle;
import org.demarche.finding.EngagementType;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;

/** Gives the engagements of one report their keys. Not thread-safe: one for each report. */
final class Keys {
    private final Set<String> given = new HashSet<>();

    /** The engagement with a key that none before it has, and the status that its history comes to. */
    Engagement name(Engagement e) {
        var sides = e.participants().stream()
                .map(Participant::side)
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
        var day = e.date().filter(d -> d.first().equals(d.last()));
        // A dated engagement has the same key whichever report tells of it; an undated one is known by its report.
        var basis = day.map(d -> sides + "|" + d.value() + "|" + (e.type() == EngagementType.CALL ? "call" : "meeting"))
                .orElseGet(() -> sides + "|" + e.evidence().get(0).reportId() + "|"
                        + e.evidence().get(0).span().start());
        var key = "e" + digest(basis);
        for (int n = 2; !given.add(key); n++) key = "e" + digest(basis + "|" + n);
        return e.withHistory(LifeCycle.current(e), e.history()).withKey(key);
    }

    private static String digest(String basis) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(basis.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
