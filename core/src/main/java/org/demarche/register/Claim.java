package org.demarche.register;

import org.demarche.text.Evidence;

/** What a party says is so and the outlet does not; {@code status} is {@code unverified} until later reports settle it. */
public record Claim(Source by, Engagement.Excerpt content, String status, Evidence evidence) {}
