/**
 * Parses in, time expressions out, with {@code X} where the text leaves them open.
 */
package org.demarche.analyse.date;
