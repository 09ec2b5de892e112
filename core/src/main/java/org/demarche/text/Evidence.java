package org.demarche.text;

/**
 * The stretch of a report that supports one fact.
 *
 * @param sentence number of the sentence in the report, from 0
 * @param field the field of the record that it supports, such as {@code date}
 */
public record Evidence(String reportId, int sentence, Span span, String field) {}
