/**
 * An article in, its findings out: spans and forms, tied to nothing in the world yet. The analyser\n * strings the steps together; no step knows another.
 */
package org.demarche.analyse;
