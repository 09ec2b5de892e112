package org.demarche.finding;

import java.util.Optional;

/**
 * A place that a phrase means.
 *
 * @param country ISO 3166-1 alpha-3
 * @param precision {@code venue}, {@code city}, {@code region} or {@code country}
 */
public record Located(String name, Optional<String> country, String precision) {}
