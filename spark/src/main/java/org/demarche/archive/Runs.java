package org.demarche.archive;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through rows that are sorted by a key, one run of equal keys at a time: each run is handed on as an iterator that is to
 * be gone through before the next. Not thread-safe.
 */
final class Runs<R, K, T> implements Iterator<T> {
    private final Iterator<R> rows;
    private final Function<R, K> key;
    private final Function<Iterator<R>, Iterator<T>> each;
    private @Nullable R ahead;
    private Iterator<R> run = Collections.emptyIterator();
    private Iterator<T> made = Collections.emptyIterator();

    /** @param each makes of one run what comes of it */
    Runs(Iterator<R> rows, Function<R, K> key, Function<Iterator<R>, Iterator<T>> each) {
        this.rows = rows;
        this.key = key;
        this.each = each;
        advance();
    }

    private void advance() {
        ahead = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (!made.hasNext()) {
            while (run.hasNext()) run.next();
            if (ahead == null) return false;
            run = new Run(key.apply(ahead));
            made = each.apply(run);
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext()) throw new NoSuchElementException();
        return made.next();
    }

    private final class Run implements Iterator<R> {
        private final K own;

        Run(K own) {
            this.own = own;
        }

        @Override
        public boolean hasNext() {
            return ahead != null && key.apply(ahead).equals(own);
        }

        @Override
        public R next() {
            var next = ahead;
            if (next == null || !hasNext()) throw new NoSuchElementException();
            advance();
            return next;
        }
    }
}
