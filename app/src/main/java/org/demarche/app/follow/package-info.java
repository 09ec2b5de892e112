/**
 * Follows feeds and sitemaps: asks for each when its time has come, takes in the reports that it names, and keeps in the store what it
 * has done, so that whoever is stopped at any moment goes on there. Sees core, {@code fetch}, {@code store} and {@code settings}.
 */
package org.demarche.app.follow;
