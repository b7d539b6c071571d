package org.lovebank.stack.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transfer as the export writes it, with the bytes that its hash is made of. */
record ProvedTransfer(
        int lane,
        long sequence,
        int kindCode,
        int unitCode,
        UUID id,
        Side debit,
        Side credit,
        long amount,
        @Nullable UUID refId,
        @Nullable UUID factId,
        @Nullable UUID groupId,
        long effectiveAtMicros,
        long recordedAtMicros,
        @Nullable UUID actor,
        int policyVersion,
        UUID fingerprint,
        @Nullable String reason,
        String hash) {

    static ProvedTransfer of(JsonNode line) {
        return new ProvedTransfer(
                line.required("lane").asInt(),
                line.required("sequence").asLong(),
                line.required("kindCode").asInt(),
                line.required("unitCode").asInt(),
                UUID.fromString(line.required("id").asText()),
                Side.of(line.required("debit")),
                Side.of(line.required("credit")),
                line.required("amount").asLong(),
                uuid(line.required("refId")),
                uuid(line.required("factId")),
                uuid(line.required("groupId")),
                line.required("effectiveAtMicros").asLong(),
                line.required("recordedAtMicros").asLong(),
                uuid(line.required("actor")),
                line.required("policyVersion").asInt(),
                UUID.fromString(line.required("fingerprint").asText()),
                line.required("reason").isNull() ? null : line.get("reason").asText(),
                line.required("hash").asText());
    }

    /** The hash that this row must have after the row with hash {@code previous}. */
    String hashAfter(String previous) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(400);
        try (DataOutputStream row = new DataOutputStream(bytes)) {
            row.write(HexFormat.of().parseHex(previous));
            row.writeByte(1);
            row.writeInt(lane);
            row.writeLong(sequence);
            row.writeInt(kindCode);
            row.writeInt(unitCode);
            write(row, id);
            debit.write(row);
            credit.write(row);
            row.writeLong(amount);
            writeOrNot(row, refId);
            writeOrNot(row, factId);
            writeOrNot(row, groupId);
            row.writeLong(effectiveAtMicros);
            row.writeLong(recordedAtMicros);
            writeOrNot(row, actor);
            row.writeInt(policyVersion);
            write(row, fingerprint);
            byte[] words = reason == null ? new byte[0] : reason.getBytes(StandardCharsets.UTF_8);
            row.writeInt(reason == null ? -1 : words.length);
            row.write(words);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HexFormat.of().formatHex(Digests.sha256().digest(bytes.toByteArray()));
    }

    private static @Nullable UUID uuid(JsonNode node) {
        return node.isNull() ? null : UUID.fromString(node.asText());
    }

    private static void write(DataOutputStream row, UUID id) throws IOException {
        row.writeLong(id.getMostSignificantBits());
        row.writeLong(id.getLeastSignificantBits());
    }

    private static void writeOrNot(DataOutputStream row, @Nullable UUID id) throws IOException {
        row.writeByte(id == null ? 0 : 1);
        if (id != null) {
            write(row, id);
        }
    }

    /** One side: an account, this row's number in it, the balance after it. */
    record Side(
            long account,
            int stripe,
            long sequence,
            long balance,
            @Nullable Long cumulative) {

        static Side of(JsonNode side) {
            return new Side(
                    side.required("account").asLong(),
                    side.required("stripe").asInt(),
                    side.required("sequence").asLong(),
                    side.required("balance").asLong(),
                    side.required("cumulative").isNull()
                            ? null
                            : side.get("cumulative").asLong());
        }

        void write(DataOutputStream row) throws IOException {
            row.writeLong(account);
            row.writeInt(stripe);
            row.writeLong(sequence);
            row.writeLong(balance);
            row.writeByte(cumulative == null ? 0 : 1);
            if (cumulative != null) {
                row.writeLong(cumulative);
            }
        }
    }
}
