/**
 * A history of statuses in, the entry's status out.
 */
package org.demarche.enter.status;
