package org.demarche.app.export.event;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.demarche.app.export.RegisterExport;
import org.demarche.app.export.RegisterView;
import org.demarche.knowledge.SideNames;
import org.demarche.register.Dossier;

/** A form of event data: every entry is coded, and what cannot be written is counted. Immutable. */
abstract class EventForm implements RegisterExport {
    final SideNames names = SideNames.load(Optional.empty());
    private final Coder coder = new Coder(names);
    final WorldCodes world = new WorldCodes(names);

    /** Writes what one stage of an entry comes to. */
    interface Sheet {
        void write(Dossier entry, CodedStage stage, Omissions omitted) throws IOException;
    }

    @Override
    public final List<String> write(RegisterView register, List<OutputStream> parts) throws IOException {
        var omitted = new Omissions();
        var sheet = begin(register, parts);
        register.each(entry -> {
            var stages = coder.code(entry);
            if (stages.isEmpty()) omitted.retracted();
            for (var stage : stages) sheet.write(entry, stage, omitted);
        });
        return omitted.remarks();
    }

    /** Writes the heading, where there is one. */
    abstract Sheet begin(RegisterView register, List<OutputStream> parts) throws IOException;
}
