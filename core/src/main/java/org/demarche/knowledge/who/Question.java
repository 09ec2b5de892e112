package org.demarche.knowledge.who;

/** What a question turned out to ask. */
sealed interface Question {
    /** A full name, in any spelling. */
    record OfPerson(java.util.Set<String> persons) implements Question {}

    /** A surname, perhaps with an office before it ("President Kim"). */
    record OfSurname(String surname, String office) implements Question {}

    /** A state or organisation: who stands for it. */
    record OfPlace(String place) implements Question {}

    /** "foreign minister of Russia". */
    record OfOffice(Sought office, String place) implements Question {}

    /** "secretary of state": an office without its place. */
    record OfOfficeAnywhere(String office) implements Question {}

    /** An office of a place that no table holds: "foreign minister of Freedonia". */
    record OfUnknownPlace(String office, String place) implements Question {}

    /** A place with words that name no office: "plumber of Russia". */
    record OfUnknownOffice(String office, String place) implements Question {}

    /** Nothing that the tables hold. */
    record NotUnderstood(String words) implements Question {}
}
