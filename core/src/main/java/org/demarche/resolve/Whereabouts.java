package org.demarche.resolve;

import java.util.Map;
import java.util.Optional;
import org.demarche.finding.Located;
import org.demarche.syntax.Phrase;
import org.demarche.text.Span;

/**
 * Where the places of a report are.
 *
 * @param byPhrase the place that a noun phrase names, "here" included
 * @param byName every name of a place, in the order of the text
 * @param dateline where the report was written, if it says so
 */
public record Whereabouts(Map<Phrase, Located> byPhrase, Map<Span, Located> byName, Optional<Located> dateline) {}
