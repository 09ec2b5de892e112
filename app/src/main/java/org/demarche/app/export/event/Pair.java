package org.demarche.app.export.event;

import org.demarche.knowledge.EventScales.Cameo;

/** One event from one side to another, as CAMEO has it. */
record Pair(Party from, Party to, Cameo code) {}
