/**
 * Bytes and files in, reports or refusals out. Leans on {@code text} and {@code refusal}.
 */
package org.demarche.read;
