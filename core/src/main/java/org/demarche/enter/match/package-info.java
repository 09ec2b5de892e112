/**
 * Two drafts in, whether they are one engagement out.
 */
package org.demarche.enter.match;
