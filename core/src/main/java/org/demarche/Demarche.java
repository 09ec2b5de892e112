package org.demarche;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.demarche.analyse.Analyser;
import org.demarche.analyse.Syntax;
import org.demarche.analyse.act.ActFinder;
import org.demarche.analyse.act.SayingFinder;
import org.demarche.analyse.date.DateFinder;
import org.demarche.analyse.event.EventDescriber;
import org.demarche.analyse.event.EventFinder;
import org.demarche.analyse.event.EventJudge;
import org.demarche.analyse.name.NameFinder;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.analyse.quote.QuoteFinder;
import org.demarche.clean.ArticleText;
import org.demarche.clean.PageText;
import org.demarche.enter.Clerk;
import org.demarche.enter.Filer;
import org.demarche.enter.Ledgers;
import org.demarche.enter.Registrar;
import org.demarche.finding.Findings;
import org.demarche.finding.Resolved;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActorNames;
import org.demarche.knowledge.EventWords;
import org.demarche.knowledge.Gazetteer;
import org.demarche.knowledge.Knowledge;
import org.demarche.read.ItemReader;
import org.demarche.read.archive.Containers;
import org.demarche.read.archive.Found;
import org.demarche.read.archive.Position;
import org.demarche.refusal.Reading;
import org.demarche.register.Entries;
import org.demarche.register.Filing;
import org.demarche.register.Register;
import org.demarche.resolve.ActorResolver;
import org.demarche.resolve.FilingDay;
import org.demarche.resolve.ReportDateByEvidence;
import org.demarche.resolve.Voices;
import org.demarche.resolve.WhenResolver;
import org.demarche.resolve.WhereResolver;
import org.demarche.resolve.WhoResolver;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.demarche.weights.Weights;

/**
 * The whole flow on one screen: a report in, the entries that it supports out.
 *
 * <p>Thread-safe: one instance serves all threads; loading takes about half a second.
 */
public final class Demarche {
    private final ArticleText cleaner = new ArticleText();
    private final Analyser analyser;
    private final WhoResolver who;
    private final Voices voices;
    private final ActorResolver actors;
    private final WhereResolver where;
    private final ReportDateByEvidence dating;
    private final WhenResolver when = new WhenResolver();
    private final Clerk clerk = new Clerk();
    private final Filer filer = new Filer();
    private final Registrar registrar = new Registrar();

    // What needs no weights is made before they are waited for.
    private Demarche(
            Knowledge knowledge,
            ActWords actWords,
            ActorNames actorNames,
            EventWords eventWords,
            CompletableFuture<Syntax> syntax,
            Supplier<Gazetteer> gazetteer) {
        who = new WhoResolver(knowledge);
        voices = new Voices(knowledge);
        actors = new ActorResolver(actorNames);
        where = new WhereResolver(knowledge, gazetteer);
        dating = new ReportDateByEvidence(knowledge);
        var names = NameFinder.weights();
        var dates = new DateFinder();
        var quotes = new QuoteFinder();
        var acts = new ActFinder(actWords);
        var sayings = new SayingFinder(actWords);
        var judge = new EventJudge(Weights.table("events"));
        var read = syntax.join();
        var events = new EventFinder(new EventDescriber(eventWords, read.words()), judge);
        analyser = new Analyser(
                read, List.of(new NameFinder(knowledge, read.words(), names), dates, quotes, acts, sayings, events));
    }

    /** The flow with the packed knowledge. */
    public static Demarche load() {
        return load(Optional.empty());
    }

    /** The flow with the packed knowledge and the rows that the tables in {@code extraKnowledge} add to it. */
    public static Demarche load(Optional<Path> extraKnowledge) {
        return load(extraKnowledge, ParserModel.EXACT);
    }

    /** The same with a parser of one's choice. */
    public static Demarche load(Optional<Path> extraKnowledge, ParserModel parser) {
        // Beside the weights, the tables are the other half of the start.
        var syntax = CompletableFuture.supplyAsync(() -> Syntax.load(parser));
        var knowledge = Knowledge.load(extraKnowledge);
        // Places are asked for when a report has been read; until then, but not before the weights are there, another
        // thread has the time to fetch them.
        var gazetteer = extraKnowledge.isPresent()
                // Tables of the user's may be faulty, which is told at the start, and to the caller.
                ? CompletableFuture.completedFuture(Gazetteer.load(extraKnowledge))
                : syntax.thenApplyAsync(s -> Gazetteer.load(extraKnowledge));
        return new Demarche(
                knowledge,
                ActWords.load(),
                ActorNames.load(extraKnowledge),
                EventWords.load(extraKnowledge),
                syntax,
                gazetteer::join);
    }

    /** Reads reports of any form, with the articles of pages found; needs nothing that {@link #load} loads. */
    public static ItemReader reader() {
        return reader(Containers.DEFAULT_MAX_BYTES);
    }

    /** The same; a text of more than {@code maxBytes} is refused. */
    public static ItemReader reader(int maxBytes) {
        return new ItemReader(new PageText()::reports, maxBytes);
    }

    /**
     * Reads a file of any kind ({@link Containers}), report by report; {@code each} is told of every report, and of whatever
     * should have been one, with its place. What was never meant to be a report is passed over.
     *
     * <pre>{@code
     * var demarche = Demarche.load();
     * var register = new MemoryRegister();
     * Demarche.read(Path.of("CC-NEWS-20260101.warc.gz"), (place, reading) -> {
     *     if (reading instanceof Reading.Read read) demarche.file(read.report(), register);
     *     else System.err.println(place + ": " + ((Reading.Refused) reading).refusal().detail());
     * });
     * demarche.settle(register);
     * }</pre>
     *
     * @throws IOException if the file cannot be opened; what is broken within it is told like any refusal
     */
    public static void read(Path file, BiConsumer<String, Reading> each) throws IOException {
        var reader = reader();
        try (var items = new Containers().open(file, Position.START)) {
            for (var found = items.next(); found.isPresent(); found = items.next())
                if (found.get() instanceof Found.Taken taken)
                    reader.read(taken.item()).forEach(reading -> each.accept(taken.place(), reading));
                else if (found.get() instanceof Found.Refused refused)
                    each.accept(refused.place(), new Reading.Refused(refused.refusal()));
        }
    }

    /** One report, entries out; touches no register. */
    public Entries annotate(Report report) {
        return clerk.entries(resolve(analyser.analyse(cleaner.clean(report))));
    }

    /** What a register keeps of one report; touches no register. */
    public Filing filing(Report report) {
        return filer.filing(annotate(report));
    }

    /**
     * Puts a report into {@code register}, where its accounts wait until {@link #settle}.
     *
     * @return what was filed; empty where the register holds the same text under the same identifier
     */
    public Optional<Filing> file(Report report, Register register) {
        if (register.holds(report.id(), Filer.hash(report))) return Optional.empty();
        return file(filing(report), register);
    }

    /** The same for a filing that has been made before, as by several threads for one that files. */
    public Optional<Filing> file(Filing filing, Register register) {
        return registrar.file(filing, register) ? Optional.of(filing) : Optional.empty();
    }

    /** Lays all accounts that wait in {@code register} to each other, then settles its ledgers; returns how many waited. */
    public int settle(Register register) {
        int settled = registrar.settle(register);
        Ledgers.settle(register);
        return settled;
    }

    private Resolved resolve(Findings findings) {
        var date = findings.article().date().map(d -> FilingDay.of(d, findings)).or(() -> dating.find(findings));
        var settled = date.filter(ReportDate::isSettled);
        var dated = when.resolve(findings, settled);
        var told = who.resolve(findings, settled, dated);
        var speakers = voices.speakers(findings, told);
        var referents = voices.withFirstPersons(findings, told, speakers);
        var places = where.resolve(findings, referents.values(), settled.map(ReportDate::day));
        return new Resolved(
                findings,
                referents,
                speakers,
                dated,
                places.byPhrase(),
                places.byName(),
                places.dateline(),
                actors.resolve(findings, settled, referents),
                date);
    }
}
