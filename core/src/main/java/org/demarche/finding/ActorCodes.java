package org.demarche.finding;

import java.util.List;

/**
 * The CAMEO actor codes that a phrase names, mostly one.
 *
 * @param head whether the phrase stands for the actor ("the Israeli army", "Israel's decision"), and does not only mention
 *     it beside a thing ("Swiss francs")
 */
public record ActorCodes(List<String> codes, boolean head) {
    public ActorCodes {
        codes = List.copyOf(codes);
    }
}
