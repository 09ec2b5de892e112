package org.demarche.app.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** All forms of {@code demarche export --to}, a line each; docs/exports.md tells what they hold. */
public final class ExportForms {
    private static final Map<String, Supplier<RegisterExport>> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("jsonl", JsonlExport::new);
    }

    private ExportForms() {}

    /** Their names, in the order in which they are told. */
    public static List<String> names() {
        return List.copyOf(FORMS.keySet());
    }

    /** The form of that name; its tables are read now and not before. */
    public static Optional<RegisterExport> find(String name) {
        return Optional.ofNullable(FORMS.get(name)).map(Supplier::get);
    }
}
