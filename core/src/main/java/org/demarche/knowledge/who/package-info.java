/**
 * Who held which office: a person's question in, an answer with its rows and sources out. Leans on {@code table}.
 */
package org.demarche.knowledge.who;
