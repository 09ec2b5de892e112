package org.demarche.analyse.event;

import java.util.Map;
import org.demarche.finding.Finding.Act.Coding;

/** The CAMEO root that a PLOVER type stands for (PLOVER 0.8, appendix of type names). */
final class PloverRoot {
    private static final Map<String, Coding> CODINGS = Map.ofEntries(
            root("AGREE", "030"),
            root("CONSULT", "040"),
            root("SUPPORT", "050"),
            root("COOPERATE", "060"),
            root("AID", "070"),
            root("REQUEST", "100"),
            root("ACCUSE", "110"),
            root("REJECT", "120"),
            root("THREATEN", "130"),
            root("PROTEST", "140"),
            root("MOBILIZE", "150"),
            root("SANCTION", "160"),
            root("COERCE", "170"),
            root("ASSAULT", "190"),
            Map.entry(EventFeatures.YIELD, new Coding("CONCEDE", "", "080")));

    private PloverRoot() {}

    private static Map.Entry<String, Coding> root(String type, String cameo) {
        return Map.entry(type, new Coding(type, "", cameo));
    }

    static Coding of(String type) {
        var coding = CODINGS.get(type);
        if (coding == null) throw new IllegalStateException("the judge's weights name a type " + type);
        return coding;
    }
}
