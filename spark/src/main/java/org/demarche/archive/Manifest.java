package org.demarche.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.demarche.archive.Sources.Source;

/** Says by which inputs and settings a run's stages were made: the same text for the same ones. */
final class Manifest {
    /** Raised when stages are kept otherwise. */
    private static final int FORM = 1;

    private Manifest() {}

    static String of(Request request, Collection<Source> sources, int slices, Loaded loaded) {
        var json = new ObjectMapper();
        var node = json.createObjectNode().put("form", FORM).put("slices", slices);
        node.put("onlyFirst", request.onlyFirst()).put("parser", String.valueOf(request.parser()));
        var inputs = node.putArray("inputs");
        for (var source : sources)
            inputs.addObject()
                    .put("path", source.path())
                    .put("bytes", source.length())
                    .put("changed", source.changed());
        var tables = node.putObject("knowledge");
        loaded.tables().forEach((name, bytes) -> tables.put(name, hash(bytes)));
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of strings and numbers is always JSON", impossible);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
