/**
 * What people and programs ask a register for, in their words, made into queries and answered; shared by the command and the server.
 * Leans on {@code settings}, {@code store}, {@code export} and core.
 */
package org.demarche.app.ask;
