/** Days as addresses and pages write them: no time expression of an article, only what dates the report itself. Leans on {@code text}. */
package org.demarche.clean.date;
