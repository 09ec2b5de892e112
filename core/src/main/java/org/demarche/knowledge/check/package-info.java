/**
 * Whether the tables of knowledge hold together: one class for each thing that can be wrong. {@code Tables} in, faults
 * with file, line and remedy out. Leans on {@code knowledge.table}.
 */
package org.demarche.knowledge.check;
