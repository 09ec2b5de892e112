/** The command {@code demarche}: one class a command; every refusal is one line, no stack trace reaches a user. */
package org.demarche.app.cli;
