/**
 * The report as it stands: its text, its article, spans and evidence. Leans on nothing.
 */
package org.demarche.text;
