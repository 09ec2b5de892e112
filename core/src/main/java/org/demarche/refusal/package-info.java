/**
 * What is left alone and why: codes and refusals. Leans on {@code text}.
 */
package org.demarche.refusal;
