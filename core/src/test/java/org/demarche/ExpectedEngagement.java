package org.demarche;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.demarche.finding.Status;

/**
 * An engagement that a story's reader expects in the register.
 *
 * @param name its letter in the story
 * @param fields as they stand in the file; one value or several, parted by {@code |}, of which each is right
 */
record ExpectedEngagement(String name, Map<String, String> fields) {
    private static final Pattern SIDE = Pattern.compile("\"([^\"]+)\"|(\\S+)");

    /** Values of which each is right; empty where the reports leave it open. */
    List<String> values(String field) {
        return Optional.ofNullable(fields.get(field)).stream()
                .flatMap(v -> List.of(v.split("\\|")).stream())
                .map(String::strip)
                .toList();
    }

    /** Country codes and names of organisations; the first of several right sets. */
    Set<String> sides() {
        return allSides().get(0);
    }

    /** Each set of sides that is right. */
    List<Set<String>> allSides() {
        return values("sides").stream().map(ExpectedEngagement::sides).toList();
    }

    private static Set<String> sides(String value) {
        var sides = new TreeSet<String>();
        var matcher = SIDE.matcher(value);
        while (matcher.find()) sides.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        return sides;
    }

    /** Ids of the reports that tell of it. */
    List<String> reports() {
        return words("reports");
    }

    /** What is listed in a field, such as {@code superseded}. */
    List<String> words(String field) {
        var value = fields.getOrDefault(field, "").strip();
        return value.isEmpty() ? List.of() : new ArrayList<>(List.of(value.split("\\s+")));
    }

    boolean isUnconfirmed() {
        return fields.containsKey("unconfirmed");
    }

    /** Whether it may be shown as taking place or held. */
    boolean isDeed() {
        return !isUnconfirmed() && values("status").stream().map(Status::of).anyMatch(Status::isDeed);
    }
}
