package org.demarche.app.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.demarche.app.settings.BadSetting;
import org.demarche.read.archive.Containers;
import org.demarche.read.archive.Items;
import org.demarche.read.archive.Kind;
import org.demarche.read.archive.Position;

/** One input of reports as the user names it: a file of any kind, a folder, or standard input. */
final class ReportInput {
    private final String name;
    private final BufferedInputStream standardIn;

    /**
     * @param name a file's or a folder's, or - for standard input
     * @throws BadSetting where there is none, or it may not be read
     */
    ReportInput(String name, InputStream standardIn) {
        this.name = name;
        this.standardIn = new BufferedInputStream(standardIn, 1 << 16);
        if (!isStandardIn()) check();
    }

    private void check() {
        try {
            var path = Path.of(name);
            if (!Files.exists(path)) throw new BadSetting(name + ": no such file");
            if (!Files.isReadable(path)) throw new BadSetting(name + " cannot be read: permission denied");
        } catch (InvalidPathException notAPath) {
            throw new BadSetting("FILE is '" + name + "': it is no path on this system");
        }
    }

    boolean isStandardIn() {
        return name.equals("-");
    }

    boolean isFolder() {
        return !isStandardIn() && Files.isDirectory(path());
    }

    Path path() {
        return Path.of(name);
    }

    /** What messages call it. */
    String name() {
        return isStandardIn() ? "standard input" : name;
    }

    /** What its reports are called by that have no name of their own. */
    private String id() {
        if (isStandardIn()) return "standard-input";
        var file = path().getFileName();
        return file == null ? name : file.toString();
    }

    /** Whether it is the text, the page or the message of one report. */
    boolean isOneReport() throws IOException {
        if (isFolder()) return false;
        var kind = isStandardIn() ? Containers.kind(standardIn) : Containers.kind(path());
        return kind == Kind.TEXT || kind == Kind.PAGE || kind == Kind.MAIL;
    }

    /** @throws BadSetting where it is a table that lacks a column */
    void checkColumns(Containers containers) throws IOException {
        if (isStandardIn() || isFolder()) return;
        var fault = containers.findFault(path());
        if (fault.isPresent()) throw new BadSetting(name + ": " + fault.get());
    }

    /** What it holds; it is no folder. */
    Items open(Containers containers) throws IOException {
        return isStandardIn()
                ? containers.open(name(), id(), standardIn, Position.START)
                : containers.open(path(), id(), Position.START);
    }

    /** The same; what neither its name nor its beginning tells to be anything else are report records. */
    Items openRecords(Containers containers) throws IOException {
        if (!holdsRecords()) return open(containers);
        return containers.openRecords(name(), isStandardIn() ? standardIn : Files.newInputStream(path()));
    }

    boolean holdsRecords() throws IOException {
        if (isStandardIn()) return isRecords(Containers.kind(standardIn));
        return isRecords(Containers.kind(path()))
                && Kind.of(name).filter(k -> k == Kind.TEXT).isEmpty();
    }

    private static boolean isRecords(Kind kind) {
        return kind == Kind.RECORDS || kind == Kind.TEXT;
    }

    /** How many lines a file of report records has, packed or not; −1 for what is read only once, or is no such file. */
    long lines() throws IOException {
        if (isStandardIn() || isFolder() || Containers.kind(path()) != Kind.RECORDS) return -1;
        return Containers.lines(path());
    }
}
