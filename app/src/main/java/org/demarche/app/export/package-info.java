/** Entries out, in the forms that others read: JSON, JSONL, iCalendar, HTML, text for a terminal. */
package org.demarche.app.export;
