package org.demarche.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Findings;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.Span;

/**
 * Tells which states were last named before a phrase in any way, though nobody acted for them: Uganda and Rwanda in "Uganda will
 * release all Rwandan detainees after the foreign ministers of the two countries met".
 */
record StatesNamed(Findings findings, Parse parse, MentionTables tables) {
    private static final Set<Mention.Kind> NAMES = Set.of(Mention.Kind.COUNTRY, Mention.Kind.NATIONALITY);

    /** How many sentences back a state is still near. */
    private static final int BACK = 2;

    /** All that the sentence of {@code phrase} names before it, in order. */
    List<String> before(Phrase phrase) {
        return named(parse.sentence().index(), phrase);
    }

    /**
     * The last {@code count} that were named up to {@code phrase}, here or a little before; where they are too few, with those in
     * whose towns the sentence takes place. Empty where it stays too few.
     */
    List<String> last(Phrase phrase, int count) {
        int here = parse.sentence().index();
        var found = new ArrayList<String>();
        for (int i = here; i >= Math.max(0, here - BACK) && found.size() < count; i--) {
            var named = named(i, phrase);
            for (int k = named.size() - 1; k >= 0 && found.size() < count; k--)
                if (!found.contains(named.get(k))) found.add(0, named.get(k));
        }
        if (found.size() < count)
            for (var mention : findings.mentions()
                    .within(parse.sentence().span(0, parse.sentence().size())))
                if (mention.kind() == Mention.Kind.PLACE)
                    tables.country(mention).filter(c -> !found.contains(c)).ifPresent(found::add);
        return found.size() == count ? found : List.of();
    }

    private List<String> named(int index, Phrase phrase) {
        var sentence = findings.parses().get(index).sentence();
        boolean here = index == parse.sentence().index();
        if (here && phrase.first() == 0) return List.of();
        Span span = sentence.span(0, here ? phrase.first() : sentence.size());
        var found = new ArrayList<String>();
        for (var mention : findings.mentions().within(span))
            if (NAMES.contains(mention.kind()))
                tables.country(mention).filter(c -> !found.contains(c)).ifPresent(found::add);
        return found;
    }
}
