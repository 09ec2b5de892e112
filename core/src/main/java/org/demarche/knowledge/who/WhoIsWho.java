package org.demarche.knowledge.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.knowledge.table.SharedOffices;
import org.demarche.knowledge.table.Spelling;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.table.TermRow;

/** Answers who is who, and who held which office when. Immutable once made. */
public final class WhoIsWho {
    private static final int NEAREST = 5;
    private static final int SHORTEST = 3;
    private static final int MOST_PLACES = 6;
    private static final String CAN_BE_ASKED =
            "ask for a person (Sergei Lavrov), a surname (Lavrov), a state or organisation"
                    + " (Russia, NATO), or an office and its state (foreign minister of Russia, Russian foreign minister)";
    private static final Set<String> FOREMOST =
            Set.of("supreme-leader", "monarch", "head-of-state", "head-of-government", "foreign-minister");

    private final People people;
    private final PlaceWords places;
    private final OfficeWords offices;
    private final Holders holders;
    private final SharedOffices shared;
    private final QuestionReader reader;

    public WhoIsWho(Tables tables) {
        people = new People(tables);
        places = new PlaceWords(tables);
        offices = new OfficeWords(tables);
        holders = new Holders(tables);
        shared = new SharedOffices(tables);
        reader = new QuestionReader(people, places, offices);
    }

    /**
     * What the tables say to a question.
     *
     * @param day the day asked for; empty where none was, which means {@code today} and every term
     */
    public Answer answer(String text, Optional<LocalDate> day, LocalDate today) {
        var on = new Asked(day.orElse(today), day.isEmpty());
        var question = reader.read(text);
        if (question instanceof Question.OfPerson asked) return persons(asked.persons(), on, List.of());
        if (question instanceof Question.OfSurname asked) return surname(asked, on);
        if (question instanceof Question.OfPlace asked) return place(asked.place(), on);
        if (question instanceof Question.OfOffice asked) return office(asked.office(), asked.place(), on);
        if (question instanceof Question.OfOfficeAnywhere asked) return anywhere(asked.office(), on);
        if (question instanceof Question.OfUnknownPlace asked)
            return Answer.unknown(
                    asked.office() + " of '" + asked.place() + "'",
                    List.of("no state or organisation of the tables is called '" + asked.place() + "'"),
                    nearest(asked.place(), places.names()));
        if (question instanceof Question.OfUnknownOffice asked)
            return new Answer(
                    Answer.Outcome.NOT_UNDERSTOOD,
                    "'" + asked.office() + "' of " + holders.name(asked.place()),
                    List.of(),
                    List.of(),
                    List.of("no office of the tables is called '" + asked.office() + "'; " + CAN_BE_ASKED),
                    nearest(asked.office(), offices.forms()));
        return notUnderstood(((Question.NotUnderstood) question).words());
    }

    /** A day, and whether it is only today because none was asked for. */
    private record Asked(LocalDate day, boolean always) {
        String when() {
            return always ? "today, " + day : "on " + day;
        }
    }

    private Answer persons(Set<String> persons, Asked on, List<String> said) {
        var remarks = new ArrayList<>(said);
        var all = persons.stream().flatMap(p -> people.terms(p).stream()).toList();
        var posts = holders.posts(all.stream().filter(t -> t.holdsOn(on.day())).toList(), "");
        var understood = String.join(" or ", persons) + ", " + on.when();
        if (posts.isEmpty()) remarks.add("no office of the tables " + on.when());
        var inOffice = posts.stream().map(p -> p.term().person()).distinct().count();
        boolean undecided = persons.size() > 1 && inOffice != 1;
        if (persons.size() > 1) remarks.add(0, persons.size() + " persons of that name: " + String.join(", ", persons));
        return new Answer(
                undecided ? Answer.Outcome.UNDECIDED : Answer.Outcome.ANSWERED,
                understood,
                posts,
                on.always() || posts.isEmpty() ? holders.posts(all, "") : List.of(),
                remarks,
                List.of());
    }

    private Answer surname(Question.OfSurname asked, Asked on) {
        var ids = offices.ids(asked.office());
        var persons = people.ofSurname(asked.surname()).stream()
                .filter(p -> ids.isEmpty() || people.terms(p).stream().anyMatch(t -> ids.contains(t.office())))
                .toList();
        var inOffice = persons.stream()
                .filter(p -> people.terms(p).stream()
                        .anyMatch(t -> t.holdsOn(on.day()) && (ids.isEmpty() || ids.contains(t.office()))))
                .toList();
        if (inOffice.size() == 1) {
            var remarks = persons.size() == 1
                    ? List.<String>of()
                    : List.of("the only one of that name in office " + on.when() + "; at other times: "
                            + String.join(
                                    ", ",
                                    persons.stream()
                                            .filter(p -> !inOffice.contains(p))
                                            .toList()));
            return persons(Set.copyOf(inOffice), on, remarks);
        }
        if (persons.size() == 1) return persons(Set.copyOf(persons), on, List.of());
        if (persons.isEmpty())
            return Answer.unknown(
                    asked.office() + " " + asked.surname(),
                    List.of("nobody of that name holds such an office in the tables"),
                    List.copyOf(people.ofSurname(asked.surname())));
        var meant = inOffice.isEmpty() ? persons : inOffice;
        var terms = meant.stream()
                .flatMap(p -> people.terms(p).stream().filter(t -> inOffice.isEmpty() || t.holdsOn(on.day())))
                .toList();
        return new Answer(
                Answer.Outcome.UNDECIDED,
                asked.surname() + ", " + on.when(),
                holders.posts(terms, ""),
                List.of(),
                List.of(meant.size() + " persons of that name" + (inOffice.isEmpty() ? "" : " in office " + on.when())
                        + ": which one is not said"),
                List.copyOf(meant));
    }

    private Answer place(String place, Asked on) {
        var posts = new ArrayList<Post>();
        for (var sense : List.of(Sought.Sense.HEAD_OF_STATE, Sought.Sense.HEAD_OF_GOVERNMENT))
            for (var post : holders.on(new Sought("", Set.of(), sense), place, on.day())) addOnce(post, posts);
        var rest = holders.at(place).stream().filter(t -> t.holdsOn(on.day())).toList();
        Stream.concat(
                        rest.stream().filter(t -> FOREMOST.contains(t.office())),
                        rest.stream().filter(t -> !FOREMOST.contains(t.office())))
                .forEach(t -> addOnce(holders.post(t), posts));
        var understood = holders.name(place) + ", " + on.when();
        if (posts.isEmpty())
            return Answer.unknown(
                    understood, List.of("the tables know nobody in office there " + on.when()), List.of());
        return new Answer(Answer.Outcome.ANSWERED, understood, posts, List.of(), sharing(posts, on.day()), List.of());
    }

    /** A person who is the head of state and of government stands there once, with both remarks. */
    private static void addOnce(Post post, List<Post> posts) {
        for (int i = 0; i < posts.size(); i++) {
            var known = posts.get(i);
            if (!known.term().equals(post.term())) continue;
            if (!post.remark().isEmpty() && !known.remark().equals(post.remark()))
                posts.set(i, known.withRemark((known.remark() + "; " + post.remark()).replaceFirst("^; ", "")));
            return;
        }
        posts.add(post);
    }

    private Answer office(Sought office, String place, Asked on) {
        var posts = holders.on(office, place, on.day());
        var ever = holders.ever(office, place);
        var understood = office.words() + " of " + holders.name(place) + ", " + on.when();
        if (posts.isEmpty()) return nobody(understood, ever, on);
        return new Answer(
                Answer.Outcome.ANSWERED,
                understood,
                posts,
                on.always() ? holders.posts(ever, "") : List.of(),
                sharing(posts, on.day()),
                List.of());
    }

    private Answer nobody(String understood, List<TermRow> ever, Asked on) {
        var remarks = new ArrayList<String>();
        remarks.add("the tables know nobody in that office " + on.when());
        ever.stream()
                .filter(t -> t.lastDay().isBefore(on.day()))
                .reduce((a, b) -> b)
                .ifPresent(t -> remarks.add("the last before: " + t.person() + ", " + t.time()));
        ever.stream()
                .filter(t -> t.start().first().isAfter(on.day()))
                .findFirst()
                .ifPresent(t -> remarks.add("the first after: " + t.person() + ", " + t.time()));
        return new Answer(
                Answer.Outcome.UNKNOWN,
                understood,
                List.of(),
                on.always() ? holders.posts(ever, "") : List.of(),
                remarks,
                List.of());
    }

    private List<String> sharing(List<Post> posts, LocalDate day) {
        var remarks = new ArrayList<String>();
        for (var post : posts) {
            boolean several = posts.stream()
                    .anyMatch(p -> !p.term().person().equals(post.term().person())
                            && p.term().office().equals(post.term().office()));
            var said = shared.on(post.term(), day)
                    .map(kind -> post.term().title() + " of " + post.place() + ": "
                            + switch (kind) {
                                case "rival" -> "claimed by rivals";
                                case "collegial" -> "several are the head together, and this is the one who presides";
                                default -> "held by several together";
                            });
            if (said.isEmpty() || remarks.contains(said.get())) continue;
            if (several || said.get().contains("presides")) remarks.add(said.get());
        }
        return remarks;
    }

    private Answer anywhere(String office, Asked on) {
        var at = offices.placesWithTitle(office);
        var posts = new ArrayList<Post>();
        if (at.size() <= MOST_PLACES)
            for (var place : at)
                offices.find(office, place).ifPresent(o -> posts.addAll(holders.on(o, place, on.day())));
        if (posts.isEmpty())
            return new Answer(
                    Answer.Outcome.NOT_UNDERSTOOD,
                    office,
                    List.of(),
                    List.of(),
                    List.of("many states have that office: say which, such as '" + office + " of Russia'"),
                    List.of());
        boolean one = posts.stream().map(p -> p.term().place()).distinct().count() == 1;
        return new Answer(
                one ? Answer.Outcome.ANSWERED : Answer.Outcome.UNDECIDED,
                office + ", " + on.when(),
                posts,
                List.of(),
                one ? List.of() : List.of("several have an office of that name: name the state or organisation too"),
                List.of());
    }

    private Answer notUnderstood(String words) {
        var near = new ArrayList<>(nearest(words, people.names()));
        near.addAll(nearest(words, places.names()));
        near.addAll(nearest(words, people.surnames()));
        return near.isEmpty()
                ? new Answer(
                        Answer.Outcome.NOT_UNDERSTOOD,
                        "'" + words + "'",
                        List.of(),
                        List.of(),
                        List.of("neither a person nor a state nor an office of the tables; " + CAN_BE_ASKED),
                        List.of())
                : Answer.unknown(
                        "'" + words + "'",
                        List.of("the tables know nobody of that name"),
                        near.stream().distinct().limit(NEAREST).toList());
    }

    private static List<String> nearest(String words, Collection<String> names) {
        // To one or two letters everything is near.
        return words.length() < SHORTEST ? List.of() : Spelling.nearest(words, names, NEAREST);
    }
}
