package org.demarche.refusal;

import java.util.Optional;
import org.demarche.text.Span;

/** Something left alone, with the reason; {@code span} is empty where the whole input is meant. */
public record Refusal(RefusalCode code, Optional<Span> span, String detail) {
    public static Refusal whole(RefusalCode code, String detail) {
        return new Refusal(code, Optional.empty(), detail);
    }

    public static Refusal at(RefusalCode code, Span span, String detail) {
        return new Refusal(code, Optional.of(span), detail);
    }
}
