/**
 * Findings in, one draft entry for each act out.
 */
package org.demarche.enter.draft;
