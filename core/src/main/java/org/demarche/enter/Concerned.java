package org.demarche.enter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Account;
import org.demarche.register.Source;

/** Tells whether a source speaks for one of the sides of an engagement, and so knows and answers for what it says. */
final class Concerned implements Predicate<Source> {
    private static final Pattern BODY = Pattern.compile(
            "(?i)\\b(?:ministry|department|office|government|cabinet|presidency|administration|chancellery|embassy"
                    + "|consulate|secretariat|delegation|mission|palace|protocol)\\b");
    private static final Pattern SPEAKER = Pattern.compile(
            "(?i)\\b(?:spokes(?:man|woman|person)|officials?|aides?|diplomats?|ministers?|ambassador|envoy)\\b");

    private final Set<String> sides = new HashSet<>();

    Concerned(List<Account> accounts) {
        for (var account : accounts)
            for (var participant : account.engagement().participants()) {
                sides.add(Knowledge.stateKey(participant.side()));
                participant.organization().ifPresent(sides::add);
            }
    }

    @Override
    public boolean test(Source source) {
        if (source.isReport()) return false;
        boolean side = source.country()
                        .map(Knowledge::stateKey)
                        .filter(sides::contains)
                        .isPresent()
                || source.organization().filter(sides::contains).isPresent();
        var name = source.name().orElse("");
        // A person without an office is a witness, whatever state he is of.
        boolean speaks = source.office().isPresent()
                || name.isEmpty()
                || BODY.matcher(name).find()
                || SPEAKER.matcher(name).find();
        // "The Foreign Ministry" of a report that names no other state is that of a side.
        boolean ours = source.country().isEmpty()
                && name.startsWith("the ")
                && BODY.matcher(name).find();
        return side && speaks || ours;
    }
}
