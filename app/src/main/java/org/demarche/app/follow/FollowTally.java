package org.demarche.app.follow;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;

/** What was done, counted. For one thread. */
public final class FollowTally {
    private final Consumer<String> tell;
    private final Map<RefusalCode, Integer> refused = new EnumMap<>(RefusalCode.class);
    private int asked;
    private int news;
    private int added;
    private int newer;
    private int known;
    private int later;

    /** @param tell is told of each refusal, with its place, in one line */
    public FollowTally(Consumer<String> tell) {
        this.tell = tell;
    }

    void asked(boolean hasNews) {
        asked++;
        if (hasNews) news++;
    }

    /** @param again whether it is another version of a report that was read before */
    void added(boolean again) {
        if (again) newer++;
        else added++;
    }

    void known() {
        known++;
    }

    void refused(String place, Refusal refusal) {
        refused.merge(refusal.code(), 1, Integer::sum);
        tell.accept(place + ": " + why(refusal));
    }

    void later(String place, Refusal refusal) {
        later++;
        tell.accept(place + ": " + why(refusal) + "; it is tried again");
    }

    void say(String line) {
        tell.accept(line);
    }

    static String why(Refusal refusal) {
        return refusal.code().code() + ": " + refusal.detail();
    }

    /** Whether anything new is in the register. */
    public boolean hasAdded() {
        return added + newer > 0;
    }

    /** Whether anything was done at all. */
    public boolean isEmpty() {
        return asked + added + newer + known + later == 0 && refused.isEmpty();
    }

    public boolean hasRefused() {
        return !refused.isEmpty();
    }

    /** "3 feeds asked, 1 with news; 5 reports added, 1 in a newer version, 2 already there, 1 refused (page.no-article 1)". */
    public String summary() {
        int errors = refused.values().stream().mapToInt(Integer::intValue).sum();
        var codes = refused.entrySet().stream()
                .map(e -> e.getKey().code() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return asked + (asked == 1 ? " feed" : " feeds") + " asked, " + news + " with news; "
                + added + (added == 1 ? " report" : " reports") + " added"
                + (newer == 0 ? "" : ", " + newer + " in a newer version")
                + (known == 0 ? "" : ", " + known + " already there")
                + (later == 0 ? "" : ", " + later + " to be tried again")
                + (errors == 0 ? "" : ", " + errors + " refused (" + codes + ")");
    }
}
