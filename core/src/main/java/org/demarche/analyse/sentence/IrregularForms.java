package org.demarche.analyse.sentence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.syntax.Tag;

/** Lemmas of the irregular words that carry diplomacy; a closed list, where a model may slip and must not. */
final class IrregularForms {
    private static final Map<String, String> VERBS = new HashMap<>();

    static {
        var forms =
                "be is are was were been am being 's 're 'm;have has had having 've;do does did done doing;say said says;meet met meets meeting;hold held holds holding;"
                        + "tell told tells;go went gone goes;see saw seen sees;take took taken takes;give gave given gives;make made makes;come came comes;"
                        + "begin began begun begins;speak spoke spoken speaks;fly flew flown flies;leave left leaves;send sent sends;bring brought brings;"
                        + "call called calls calling;set sets setting;put puts;break broke broken breaks;withdraw withdrew withdrawn withdraws;"
                        + "think thought thinks;know knew known knows;write wrote written writes;seek sought seeks;win won wins;lead led leads;"
                        + "sit sat sits;stand stood stands;get got gets;find found finds;keep kept keeps;lay laid lays;pay paid pays;"
                        + "will 'll would;can could;shall should;may might;visit visited visits visiting;host hosted hosts hosting;postpone postponed postpones postponing;"
                        + "cancel cancelled canceled cancels cancelling canceling;plan planned plans planning;agree agreed agrees agreeing;"
                        + "travel travelled traveled travels travelling traveling;arrive arrived arrives arriving;invite invited invites inviting;"
                        + "expect expected expects expecting;confer conferred confers conferring;schedule scheduled schedules scheduling;"
                        + "undertake undertook undertaken undertakes;forgo forwent forgone;foresee foresaw foreseen;become became becomes";
        for (var group : forms.split(";", -1)) {
            var words = group.split(" ", -1);
            for (var word : words) VERBS.put(word, words[0]);
        }
    }

    private IrregularForms() {}

    static Optional<String> lemma(String lower, Tag tag) {
        if (tag == Tag.VERB || tag == Tag.AUX) return Optional.ofNullable(VERBS.get(lower));
        if (lower.equals("talks") || lower.equals("headquarters")) return Optional.of(lower);
        return Optional.empty();
    }
}
