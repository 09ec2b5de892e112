/**
 * What is left alone and why: codes, single refusals, and the count. Leans on {@code text}.
 */
package org.demarche.refusal;
