package org.demarche.app.imports;

import java.io.BufferedReader;
import java.io.IOException;

/** Reads one form of foreign knowledge, line by line, so that a large file needs little memory. */
interface ActorFormat {
    void read(BufferedReader in, Intake into) throws IOException;
}
