/**
 * Who asks a server, and what that one may do: tokens, sessions, what a proxy tells, and which pages may ask by a browser. Enters: what a
 * request shows of its sender; leaves: a {@code Visitor}, or none. Knows nothing of routes and answers.
 */
@org.jspecify.annotations.NullMarked
package org.demarche.app.serve.rights;
