/**
 * The entries of a register before and after its reports are read again in, what differs out.
 */
package org.demarche.enter.rebuild;
