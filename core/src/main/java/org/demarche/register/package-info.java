/**
 * The entries that are kept, and the place that keeps them. Leans on {@code text}, {@code refusal} and {@code finding}.
 */
package org.demarche.register;
