/** Settings as users give them: each is checked where it is read, and a wrong one is told with the remedy. */
package org.demarche.app.settings;
