/** Reports on their way into a register, from whichever door they come: files, or requests. Leans on {@code store} and core. */
package org.demarche.app.intake;
