package org.demarche;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.register.Entries;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.Span;

/** What holds of the entries of any text: every span lies inside it, and every token number inside its sentence. */
final class Soundness {
    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private final int length;

    private Soundness(int length) {
        this.length = length;
    }

    /** @throws AssertionError naming the first thing that does not hold */
    static void check(Entries entries, String text) {
        new Soundness(text.length()).walk(entries);
        for (var parse : entries.resolved().findings().parses()) check(parse);
    }

    private static void check(Parse parse) {
        int size = parse.sentence().size();
        hold(
                parse.dependencies().size() == size,
                "a tree of " + parse.dependencies().size() + " for " + size);
        int last = 0;
        for (var token : parse.sentence().tokens()) {
            hold(token.span().start() >= last, "token " + token + " begins before the one before it");
            last = token.span().start();
        }
        for (var phrase : parse.phrases()) check(phrase, size);
        for (var clause : parse.clauses()) {
            hold(clause.first() >= 0 && clause.first() <= clause.predicate(), "the start of " + clause);
            hold(clause.predicate() < clause.end() && clause.end() <= size, "the end of " + clause);
            clause.subjects().forEach(p -> check(p, size));
            clause.objects().forEach(p -> check(p, size));
            clause.obliques().forEach(o -> check(o.phrase(), size));
            clause.governor().ifPresent(g -> hold(g >= 0 && g < parse.clauses().size(), "the governor of " + clause));
        }
    }

    private static void check(Phrase phrase, int size) {
        hold(phrase.end() <= size, phrase + " in a sentence of " + size);
    }

    private static void hold(boolean holds, String what) {
        if (!holds) throw new AssertionError("does not hold: " + what);
    }

    /** Goes through records, collections, maps and optionals, and looks at each span in them. */
    private void walk(Object thing) {
        if (thing instanceof Span span) hold(span.end() <= length, span + " in a text of " + length);
        else if (thing instanceof Optional<?> optional) optional.ifPresent(this::walk);
        else if (thing instanceof Collection<?> all) all.forEach(this::walk);
        else if (thing instanceof Map<?, ?> map) {
            walk(map.keySet());
            walk(map.values());
        } else if (thing instanceof Record) {
            for (var component : COMPONENTS.computeIfAbsent(thing.getClass(), Class::getRecordComponents)) {
                if (component.getType().isPrimitive()) continue;
                walk(value(component, thing));
            }
        }
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component + " cannot be read", e);
        }
    }
}
