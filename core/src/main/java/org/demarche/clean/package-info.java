/**
 * A report in, its article out: paragraphs told from furniture, and the date that the page states. Leans on
 * {@code text} and {@code refusal}.
 */
package org.demarche.clean;
