package org.demarche.app.imports;

import java.util.List;

/**
 * A term of office as another collection tells it, in our tables' words.
 *
 * @param end empty where the collection knows none
 * @param line where it stands in the file read
 */
record Imported(
        String person,
        List<String> aliases,
        String place,
        String office,
        String title,
        String start,
        String end,
        String source,
        int line) {}
