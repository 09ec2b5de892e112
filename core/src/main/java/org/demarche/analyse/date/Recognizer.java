package org.demarche.analyse.date;

import java.util.Optional;
import java.util.Set;

/** Knows one way to write a time: asked at one place, it says what begins there, or nothing. Thread-safe. */
interface Recognizer {
    /** The words that such an expression may begin with, in lower case; {@link Words#NUMBER} for digits. */
    Set<String> openers();

    Optional<Expression> tryAt(Words words, int at);
}
