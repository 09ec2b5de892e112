/**
 * Bytes of feeds, lists of feeds and sitemaps in, their items and the feeds they name out, or a refusal. Nothing that a feed says
 * makes the program open a file or ask the network. Leans on {@code refusal}.
 */
package org.demarche.read.feed;
