package org.demarche.train;

import java.util.List;

/** A text whose names are marked; offsets count Java chars. */
record NamedText(String id, String text, List<Name> names) {
    record Name(int start, int end, String type) {}
}
