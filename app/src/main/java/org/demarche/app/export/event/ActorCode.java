package org.demarche.app.export.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.ActorGroups;
import org.demarche.knowledge.ActorGroups.Group;
import org.demarche.knowledge.ActorGroups.Kind;
import org.demarche.knowledge.CountryCodes;

/**
 * A CAMEO actor code, parted into its groups of three letters.
 *
 * @param country the first group where it is a country, else the region that the code names; empty for neither
 * @param groups all behind the country, in their order
 */
record ActorCode(String code, Optional<String> country, List<Group> groups) {
    private static final int LETTERS = 3;

    ActorCode {
        groups = List.copyOf(groups);
    }

    static ActorCode of(String code, ActorGroups known, CountryCodes countries) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < code.length(); i += LETTERS)
            parts.add(code.substring(i, Math.min(i + LETTERS, code.length())));
        Optional<String> country =
                parts.stream().limit(1).filter(countries::has).findFirst();
        var groups =
                parts.stream().skip(country.isPresent() ? 1 : 0).map(known::of).toList();
        var region = groups.stream()
                .filter(g -> g.kind() == Kind.REGION)
                .map(Group::code)
                .findFirst();
        return new ActorCode(code, country.or(() -> region), groups);
    }

    /** The codes of the groups of that kind. */
    List<String> of(Kind kind) {
        return groups.stream().filter(g -> g.kind() == kind).map(Group::code).toList();
    }

    /** Roles and generic codes, in their order: {@code GOV}, {@code MIL}; {@code IGO}. */
    List<String> types() {
        return groups.stream()
                .filter(g -> g.kind() == Kind.ROLE || g.kind() == Kind.INTERNATIONAL)
                .map(Group::code)
                .toList();
    }
}
