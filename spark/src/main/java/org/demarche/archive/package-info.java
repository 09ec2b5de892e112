/**
 * Archives of reports in, registers out, by Apache Spark on one machine or many. Sees core, and of the program its store's
 * documents and its exports; each group of accounts is settled by core's own registrar.
 */
package org.demarche.archive;
