/**
 * Resolved findings in, entries of the register out, every field with its evidence.
 */
package org.demarche.enter;
