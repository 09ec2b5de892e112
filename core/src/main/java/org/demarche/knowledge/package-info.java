/**
 * What the world is like: offices, who held them, countries, places, organisations, act words. TSV files in, read-only
 * look-ups out. Leans on {@code text} and {@code refusal}.
 */
package org.demarche.knowledge;
