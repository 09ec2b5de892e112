package org.demarche.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.parse.ParserModel;

/**
 * What a run is asked for.
 *
 * @param inputs files, folders and patterns, of any file system that Hadoop knows
 * @param output a folder of such a file system
 * @param slices into how many parts the reports are cut to be annotated; as many as their size asks for where it is empty
 * @param restart whether what is in the output is thrown away
 * @param onlyFirst whether copies of a report are left out before they are annotated
 * @param knowledge a folder of tables that are added to the packed ones
 */
record Request(
        List<String> inputs,
        String output,
        Optional<Integer> slices,
        boolean restart,
        boolean onlyFirst,
        boolean keepWork,
        Optional<Path> knowledge,
        ParserModel parser) {
    Request {
        inputs = List.copyOf(inputs);
    }
}
