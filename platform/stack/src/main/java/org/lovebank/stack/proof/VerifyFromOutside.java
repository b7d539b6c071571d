package org.lovebank.stack.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Verifies the ledger of an export or of a database, with keys that are believed and copies that were kept. */
public final class VerifyFromOutside {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TrustedKeys keys;
    private final List<ProvedCheckpoint> copies;

    /** @param copies kept checkpoints, one JSON object a line: downloads, export lines or events */
    public VerifyFromOutside(TrustedKeys keys, List<String> copies) throws IOException {
        this.keys = keys;
        this.copies = new ArrayList<>();
        for (String line : copies) {
            if (!line.isBlank()) {
                add(JSON.readTree(line));
            }
        }
    }

    /** A page of the download is an object with {@code items}; everything else is one checkpoint. */
    private void add(JsonNode line) {
        if (line.has("items")) {
            line.get("items").forEach(this::add);
        } else if (line.has("heads")) {
            copies.add(ProvedCheckpoint.of(line));
        }
    }

    /** Reads an export as it came over HTTP. */
    public WalkReport export(BufferedReader lines) throws IOException {
        LedgerWalk walk = new LedgerWalk(keys, copies);
        boolean ended = false;
        String text = lines.readLine();
        for (; text != null; text = lines.readLine()) {
            JsonNode line = JSON.readTree(text);
            switch (line.required("type").asText()) {
                case "transfer" -> walk.transfer(ProvedTransfer.of(line));
                case "checkpoint" -> walk.checkpoint(ProvedCheckpoint.of(line));
                case "end" -> ended = true;
                default -> {
                    // start, and what a later format may add
                }
            }
        }
        if (!ended) {
            walk.cutOff();
        }
        return walk.end();
    }

    /** Reads the tables themselves; needs no more than to read them. */
    public WalkReport database(Connection connection) throws SQLException {
        LedgerWalk walk = new LedgerWalk(keys, copies);
        new LedgerTables(connection).walk(walk);
        return walk.end();
    }
}
