package org.demarche.finding;

/** One step of the analysis: reads what was found so far and returns it with its own findings added. Thread-safe. */
public interface Finder {
    Findings find(Findings soFar);
}
