/**
 * Everything found so far in; acts, undertakings, anticipations and assertions out.
 */
package org.demarche.analyse.act;
