/**
 * Reports in; which of them are copies of each other, and which their outlet took back, out.
 */
package org.demarche.enter.outlet;
