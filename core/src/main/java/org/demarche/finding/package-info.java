/**
 * What a stretch of text says and what it refers to, and the contract for those who look for it. Leans on\n * {@code text}, {@code refusal}, {@code syntax} and {@code knowledge}.
 */
package org.demarche.finding;
