package org.demarche.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.demarche.app.intake.FileProgress;
import org.demarche.app.intake.Intake;
import org.demarche.app.store.Checkpoints;
import org.demarche.read.Item;
import org.demarche.read.archive.Containers;
import org.demarche.read.archive.Folder;
import org.demarche.read.archive.Found;
import org.demarche.read.archive.Items;
import org.demarche.read.archive.Position;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;

/** Leads all that the user names into an intake, file by file, each from where an earlier run left it. For one thread. */
final class Inputs {
    private final Containers containers;
    private final Intake intake;
    private final Checkpoints checkpoints;
    private final boolean again;
    private final Consumer<String> remarks;
    private final Runnable step;

    /**
     * @param again whether files are read from their start, whatever earlier runs have read of them
     * @param remarks is told, in one line, where a file is not read from its start
     * @param step is run for each report
     */
    Inputs(
            Containers containers,
            Intake intake,
            Checkpoints checkpoints,
            boolean again,
            Consumer<String> remarks,
            Runnable step) {
        this.containers = containers;
        this.intake = intake;
        this.checkpoints = checkpoints;
        this.again = again;
        this.remarks = remarks;
        this.step = step;
    }

    void takeAll(List<ReportInput> inputs) throws IOException, InterruptedException {
        for (var input : inputs)
            if (input.isFolder()) folder(new Folder(input.path()));
            else if (input.isStandardIn()) stream(input);
            else file(input.path(), Optional.empty());
        intake.finish();
    }

    /** Takes the one report that {@code input} is, with what the user says of it. */
    void takeOne(ReportInput input, UnaryOperator<Item> about) throws IOException, InterruptedException {
        try (var items = input.open(containers)) {
            for (var found = items.next(); found.isPresent(); found = items.next()) {
                intake.take(
                        found.get() instanceof Found.Taken taken
                                ? new Found.Taken(about.apply(taken.item()))
                                : found.get());
                step.run();
            }
        }
        intake.finish();
    }

    private void stream(ReportInput input) throws IOException, InterruptedException {
        try (var items = input.open(containers)) {
            intake.take(items, Optional.empty(), step);
        }
    }

    private void folder(Folder folder) throws InterruptedException {
        for (var member = folder.next(); member.isPresent(); member = folder.next()) {
            var next = member.get();
            if (next.told().isPresent()) intake.take(next.told().get());
            else file(next.file(), Optional.of(next.id()));
        }
    }

    private void file(Path file, Optional<String> id) throws InterruptedException {
        try {
            var progress = holdsMany(file)
                    ? Optional.of(FileProgress.of(file, containers, checkpoints))
                    : Optional.<FileProgress>empty();
            try (var items = open(file, id, progress)) {
                intake.take(items, progress, step);
            }
        } catch (IOException closed) {
            intake.take(new Found.Refused(
                    file.toString(),
                    Refusal.whole(RefusalCode.READ_UNREADABLE, file + " cannot be read: " + closed.getMessage())));
        }
    }

    private static boolean holdsMany(Path file) throws IOException {
        return switch (Containers.kind(file)) {
            case RECORDS, WARC, COMMAS, TABS, MAILBOX, ZIP, TAR -> true;
            case TEXT, PAGE, MAIL, OTHER -> false;
        };
    }

    private Items open(Path file, Optional<String> id, Optional<FileProgress> progress) throws IOException {
        var from = again ? Optional.<Position>empty() : progress.flatMap(FileProgress::broken);
        from.ifPresent(position -> remarks.accept("going on with " + file + " behind record " + position.number()
                + ", where an earlier run was broken off; --again reads it from its start"));
        var start = from.orElse(Position.START);
        return id.isPresent() ? containers.open(file, id.get(), start) : containers.open(file, start);
    }
}
