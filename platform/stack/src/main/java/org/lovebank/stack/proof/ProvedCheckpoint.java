package org.lovebank.stack.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A checkpoint as the export, the download or Kafka shows it, with the bytes that its root is made of. */
record ProvedCheckpoint(
        long no,
        long sealedAtMicros,
        List<Head> heads,
        String previousRoot,
        String root,
        String keyId,
        String signature) {

    static final String NO_HASH = "0".repeat(64);

    ProvedCheckpoint {
        heads = List.copyOf(heads);
    }

    /** A download has {@code no} and {@code sealedAt}, an export line {@code sealedAtMicros}, an event {@code version}. */
    static ProvedCheckpoint of(JsonNode line) {
        List<Head> heads = new ArrayList<>();
        line.required("heads")
                .forEach(head -> heads.add(new Head(
                        head.required("lane").asInt(),
                        head.required("sequence").asLong(),
                        head.required("hash").asText())));
        return new ProvedCheckpoint(
                (line.has("no") ? line.get("no") : line.required("version")).asLong(),
                line.has("sealedAtMicros")
                        ? line.get("sealedAtMicros").asLong()
                        : micros(Instant.parse(line.required("sealedAt").asText())),
                heads,
                line.required("previousRoot").asText(),
                line.required("root").asText(),
                line.required("keyId").asText(),
                line.required("signature").asText());
    }

    /** The root that its content gives. */
    String ownRoot() {
        ByteBuffer content = ByteBuffer.allocate(53 + 44 * heads.size())
                .put((byte) 1)
                .put(HexFormat.of().parseHex(previousRoot))
                .putLong(no)
                .putLong(sealedAtMicros)
                .putInt(heads.size());
        heads.forEach(head -> content.putInt(head.lane())
                .putLong(head.sequence())
                .put(HexFormat.of().parseHex(head.hash())));
        return HexFormat.of().formatHex(Digests.sha256().digest(content.array()));
    }

    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    /** The last sealed row of a lane. */
    record Head(int lane, long sequence, String hash) {}
}
