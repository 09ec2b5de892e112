/**
 * Parses and names in, attributions out: content, speaker and cue.
 */
package org.demarche.analyse.quote;
