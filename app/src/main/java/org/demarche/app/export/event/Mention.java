package org.demarche.app.export.event;

import org.demarche.register.ReportHead;
import org.demarche.text.Span;

/**
 * Where a report tells that a stage was reached.
 *
 * @param sentence number of the sentence in the report, from 1
 * @param span of the words, in chars of the report's text
 */
record Mention(ReportHead report, int sentence, Span span) {}
