package org.demarche.text;

import java.util.Optional;

/**
 * That a report's text was found on a page, and where on it the rest was found; a date says so itself.
 *
 * @param title where the title stands, such as "the page's headline"; empty where it was given, or there is none
 * @param outlet where the outlet's name stands
 * @param author where the author's name stands
 */
public record Found(Optional<String> title, Optional<String> outlet, Optional<String> author) {}
