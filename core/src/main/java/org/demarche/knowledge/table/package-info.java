/**
 * Tables of knowledge as people keep them: rows with their file and line, dates with their precision, and what is wrong
 * with them. TSV files in, rows and faults out. Leans on nothing.
 */
package org.demarche.knowledge.table;
