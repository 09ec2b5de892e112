/**
 * Learned numbers: word clusters, hashed weight tables, and the features that look into them. Leans on nothing; the
 * analysers that tag, parse and name read them. How they are learned is the training module's business.
 */
package org.demarche.weights;
