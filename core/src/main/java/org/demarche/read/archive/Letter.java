package org.demarche.read.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One message while it is read: its headers and those parts that may be its text. For one thread. */
final class Letter {
    private static final int SHORT = 200;

    private final List<Part> parts = new ArrayList<>();
    private Optional<String> subject = Optional.empty();
    private Optional<String> date = Optional.empty();
    private Optional<String> from = Optional.empty();
    private Optional<String> identifier = Optional.empty();

    /** A part that is shown, not attached. */
    record Part(boolean isPage, byte[] bytes, Optional<String> charset) {
        private long letters() {
            long letters = 0;
            for (byte each : bytes) if (each > ' ' || each < 0) letters++;
            return letters;
        }
    }

    void add(Part part) {
        parts.add(part);
    }

    /** The first of several fields of a name counts. */
    void header(String name, String value) {
        switch (name) {
            case "subject" -> subject = subject.or(() -> Optional.of(value));
            case "date" -> date = date.or(() -> Optional.of(value));
            case "from" -> from = from.or(() -> Optional.of(value));
            case "message-id" -> identifier = identifier.or(() -> Optional.of(value));
            default -> {}
        }
    }

    Optional<String> subject() {
        return subject;
    }

    Optional<String> date() {
        return date;
    }

    Optional<String> from() {
        return from;
    }

    Optional<String> identifier() {
        return identifier;
    }

    /** The plain text, or the page where the text is missing or only says that there is one. */
    Optional<Part> text() {
        var plain = parts.stream().filter(p -> !p.isPage() && p.letters() > 0).findFirst();
        var page = parts.stream().filter(p -> p.isPage() && p.letters() > 0).findFirst();
        return plain.filter(p -> p.letters() >= SHORT || page.isEmpty())
                .or(() -> page)
                .or(() -> plain);
    }
}
