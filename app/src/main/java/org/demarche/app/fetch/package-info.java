/**
 * Pages and feeds off the network, without harm to those who run the program or to those who are visited: an {@code Ask}
 * comes in, an {@code Answer} goes out, and every fault is a refusal under a code. Sees core's nouns and the settings.
 */
package org.demarche.app.fetch;
