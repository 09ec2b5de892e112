/**
 * Sentences in; who does what to whom out, coded by PLOVER and CAMEO. {@link org.demarche.analyse.event.EventVotes} asks
 * the table, {@link org.demarche.analyse.event.EventJudge} weighs its answers with the rest of the clause.
 */
package org.demarche.analyse.event;
