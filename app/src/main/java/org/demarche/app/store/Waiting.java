package org.demarche.app.store;

import java.util.Optional;

/**
 * A report that is yet to be fetched.
 *
 * @param feed the address of the feed that names it
 * @param feedTitle what that feed calls itself
 * @param again whether it was read before, and the feed has something new of it
 * @param tries how often it was tried
 */
public record Waiting(
        long followed, String feed, Optional<String> feedTitle, Listed listed, boolean again, int tries) {}
