/** Drives the page by a real browser: what people see and do, over a real server and each kind of store. */
@org.jspecify.annotations.NullMarked
package org.demarche.app.serve.browser;
