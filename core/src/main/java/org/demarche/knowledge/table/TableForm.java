package org.demarche.knowledge.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of knowledge: their columns in order, and which of them no two rows of one file may share. */
public enum TableForm {
    ACTS(
            "word pos kind type status subject object prepositions plover mode cameo source",
            "word pos kind type subject object"),
    COUNTRIES("code name aliases demonyms capital cities from to source", "code"),
    GATHERINGS("words place sides from until source", "words place from"),
    GOVERNMENTS("name country kind sure source", "name"),
    OFFICE_LABELS("scheme label office title source", "scheme label"),
    OCCASIONS("words from until source", "words from"),
    OFFICES("id title forms level role country holders source", "id country"),
    OFFICES_IN_ONE("country office heldBy from to source", "country office from"),
    MILESTONES("words from until source", "words from"),
    ORGANIZATIONS("name aliases code seat seatCountry members source", "name"),
    PLACES("name country precision latitude longitude source", "name country"),
    REGIONS("name aliases country admin1 precision latitude longitude source", "name country precision"),
    SHARED_OFFICES("country office kind from to source", "country office from"),
    TERMS("person aliases country office title start end source", "person country office title start");

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives lists that nobody can change
    private final List<String> columns;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> key;

    TableForm(String columns, String key) {
        this.columns = List.of(columns.split(" ", -1));
        this.key = List.of(key.split(" ", -1));
    }

    /** Such as {@code terms.tsv}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".tsv";
    }

    public List<String> columns() {
        return columns;
    }

    public List<String> key() {
        return key;
    }

    /** The table that is kept under that name. */
    public static Optional<TableForm> named(String fileName) {
        return Stream.of(values()).filter(f -> f.fileName().equals(fileName)).findFirst();
    }
}
