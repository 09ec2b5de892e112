/**
 * People's decisions in, the entry as they want it out.
 */
package org.demarche.enter.decide;
