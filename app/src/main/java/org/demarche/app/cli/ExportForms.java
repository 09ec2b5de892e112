package org.demarche.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.app.export.JsonlExport;
import org.demarche.app.export.RegisterExport;

/** All forms of {@code demarche export --to}, a line each; docs/exports.md tells what they hold. */
final class ExportForms {
    private static final Map<String, Supplier<RegisterExport>> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("jsonl", JsonlExport::new);
    }

    private ExportForms() {}

    /** Their names, in the order in which they are told. */
    static List<String> names() {
        return List.copyOf(FORMS.keySet());
    }

    /** The form of that name; its tables are read now and not before. */
    static Optional<RegisterExport> find(String name) {
        return Optional.ofNullable(FORMS.get(name)).map(Supplier::get);
    }
}
