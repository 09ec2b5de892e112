/**
 * What several reports say of one field in; the value that is shown, by which rule, and the values that contradict it out.
 */
package org.demarche.enter.weigh;
