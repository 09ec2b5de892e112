package org.demarche.analyse.parse;

import java.util.ArrayList;
import java.util.List;

/** The steps that a model knows, from its labels {@code SHIFT}, {@code LEFT nsubj}, {@code RIGHT obj} …. Immutable. */
public final class Actions {
    private final List<Action> actions = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();
    private final boolean[] marking;

    /** @throws IllegalArgumentException for a label that is none of the three forms, or more than 64 relations */
    public Actions(List<String> labels) {
        for (var label : labels) {
            int space = label.indexOf(' ');
            var kind = Action.Kind.valueOf(space < 0 ? label : label.substring(0, space));
            actions.add(new Action(kind, space < 0 ? -1 : number(label.substring(space + 1))));
        }
        if (relations.size() > Long.SIZE) throw new IllegalArgumentException(relations.size() + " relations");
        marking = new boolean[relations.size()];
        for (int i = 0; i < marking.length; i++)
            marking[i] = relations.get(i).equals("case") || relations.get(i).equals("mark");
    }

    private int number(String relation) {
        int known = relations.indexOf(relation);
        if (known >= 0) return known;
        relations.add(relation);
        return relations.size() - 1;
    }

    public int size() {
        return actions.size();
    }

    public Action get(int number) {
        return actions.get(number);
    }

    public String relation(int number) {
        return relations.get(number);
    }

    /** The number of the relation {@code name}; -1 where the model does not know it. */
    public int relationNumber(String name) {
        return relations.indexOf(name);
    }

    boolean isMarking(int relation) {
        return marking[relation];
    }
}
