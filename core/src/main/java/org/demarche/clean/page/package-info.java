/**
 * A page in, the articles on it out: text without the page's furniture, title, author, outlet and date. Leans on {@code text},
 * {@code refusal} and jsoup.
 */
package org.demarche.clean.page;
