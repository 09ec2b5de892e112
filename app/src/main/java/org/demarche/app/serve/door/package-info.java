/**
 * What every request passes before a route is asked, and what is kept of it afterwards: its number, the headers of all answers, limits on
 * size, patience and rate, the log and the counts. Knows nothing of the register and of routes; enters: requests as the network server has
 * them, leaves: the same, or a refusal.
 */
@org.jspecify.annotations.NullMarked
package org.demarche.app.serve.door;
