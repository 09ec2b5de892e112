/**
 * Files that hold many reports, as items one after another: archives of the web, report records, tables, mail, packed files
 * and folders. Leans on {@code read}'s items, {@code text} and {@code refusal}.
 */
package org.demarche.read.archive;
