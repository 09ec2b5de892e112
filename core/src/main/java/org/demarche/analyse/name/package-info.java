/**
 * Parses in, names, nationalities and offices out.
 */
package org.demarche.analyse.name;
