/**
 * Parses in, time expressions out, with {@code X} where the text leaves them open. {@code DateFinder} tells how open
 * values are written and lists the recognisers, one for each way to write a time; nothing here knows the report's date.
 */
package org.demarche.analyse.date;
