/**
 * Findings in; persons, offices, places and calendar dates out, each with its reason.
 */
package org.demarche.resolve;
