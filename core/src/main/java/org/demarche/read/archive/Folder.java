package org.demarche.read.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.demarche.refusal.RefusalCode;

/**
 * The files in a folder and in those within it, by their names. Hidden ones are passed over; so is a link that leads back to
 * where it stands. What is listed at a time is one folder of each depth. For one thread.
 */
public final class Folder {
    private final Path top;
    private final ArrayDeque<Open> open = new ArrayDeque<>();

    private record Open(Path real, Iterator<Path> members) {}

    /**
     * What stands next: a file, or what is told in its place.
     *
     * @param id the file's name from the top folder on, whose own name it begins with, parted by slashes
     */
    public record Member(Path file, String id, Optional<Found> told) {}

    public Folder(Path top) throws IOException {
        this.top = top;
        open.push(new Open(top.toRealPath(), members(top).iterator()));
    }

    /** The next file, or empty at the end. */
    public Optional<Member> next() {
        while (!open.isEmpty()) {
            var members = open.element().members();
            if (!members.hasNext()) {
                open.pop();
                continue;
            }
            var member = member(members.next());
            if (member.isPresent()) return member;
        }
        return Optional.empty();
    }

    private Optional<Member> member(Path path) {
        var name = path.getFileName();
        if (name != null && Entries.isHidden(name.toString())) return passedOver(path);
        if (!Files.isDirectory(path))
            return Files.isRegularFile(path) || !Files.exists(path)
                    ? Optional.of(new Member(path, id(path), Optional.empty()))
                    // A pipe or a device would be waited for.
                    : passedOver(path);
        try {
            var real = path.toRealPath();
            if (open.stream().anyMatch(o -> o.real().equals(real))) return passedOver(path);
            open.push(new Open(real, members(path).iterator()));
            return Optional.empty();
        } catch (IOException closed) {
            return told(
                    path,
                    Told.refused(
                            path.toString(),
                            RefusalCode.READ_UNREADABLE,
                            path + " cannot be read: " + Told.why(closed)));
        }
    }

    private Optional<Member> passedOver(Path path) {
        return told(path, new Found.PassedOver(path.toString(), Found.Why.OTHER_TYPE));
    }

    private Optional<Member> told(Path path, Found found) {
        return Optional.of(new Member(path, id(path), Optional.of(found)));
    }

    private String id(Path path) {
        var within = top.relativize(path).toString().replace('\\', '/');
        var name = top.toAbsolutePath().normalize().getFileName();
        return name == null ? within : name + "/" + within;
    }

    private static List<Path> members(Path folder) throws IOException {
        var members = new ArrayList<Path>();
        try (DirectoryStream<Path> each = Files.newDirectoryStream(folder)) {
            each.forEach(members::add);
        }
        members.sort(Comparator.comparing(Path::toString));
        return members;
    }
}
