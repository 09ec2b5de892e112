package org.demarche.clean.page;

/**
 * Something that a page says of itself.
 *
 * @param why where on the page it stands, such as "the page's headline"
 */
record Fact(String value, String why) {}
