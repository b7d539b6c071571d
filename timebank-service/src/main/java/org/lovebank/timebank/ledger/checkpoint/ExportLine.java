package org.lovebank.timebank.ledger.checkpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Side;
import org.lovebank.timebank.ledger.Transfer;

/** A line of the exported journal; the format is docs/ledger-proof.md and changes only with its number. */
public sealed interface ExportLine {

    /** The number of this format. */
    int FORMAT = 1;

    /** What kind of line it is. */
    @JsonProperty
    String type();

    /** The first line. */
    record Start(String type, int format, String from) implements ExportLine {
        static Start of(ExportPosition from) {
            return new Start("start", FORMAT, from.toString());
        }
    }

    /** One transfer with everything that its hash is made of; instants are microseconds since 1970. */
    record TransferLine(
            String type,
            String position,
            int lane,
            long sequence,
            String kind,
            int kindCode,
            String unit,
            int unitCode,
            UUID id,
            SideLine debit,
            SideLine credit,
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
            String hash)
            implements ExportLine {

        static TransferLine of(long checkpoint, Transfer transfer) {
            Entry entry = transfer.entry();
            return new TransferLine(
                    "transfer",
                    new ExportPosition(checkpoint, transfer.lane(), transfer.seq()).toString(),
                    transfer.lane(),
                    transfer.seq(),
                    entry.kind().name(),
                    entry.kind().code(),
                    entry.unit().name(),
                    entry.unit().code(),
                    entry.id(),
                    SideLine.of(entry.debit()),
                    SideLine.of(entry.credit()),
                    entry.amount(),
                    entry.refId(),
                    entry.factId(),
                    entry.groupId(),
                    micros(entry.stamp().effectiveAt()),
                    micros(transfer.recordedAt()),
                    entry.stamp().actor(),
                    entry.stamp().policyVersion(),
                    entry.stamp().fingerprint(),
                    entry.stamp().reason(),
                    HexFormat.of().formatHex(transfer.hash()));
        }
    }

    /** One side of a transfer. */
    record SideLine(
            long account,
            int stripe,
            long sequence,
            long balance,
            @Nullable Long cumulative) {
        static SideLine of(Side side) {
            return new SideLine(side.account(), side.stripe(), side.seq(), side.balance(), side.cumulative());
        }
    }

    /** The seal on everything above it. */
    record CheckpointLine(
            String type,
            String position,
            long no,
            long sealedAtMicros,
            List<SealedLane> heads,
            String previousRoot,
            String root,
            String keyId,
            String signature)
            implements ExportLine {

        static CheckpointLine of(Checkpoint checkpoint) {
            return new CheckpointLine(
                    "checkpoint",
                    new ExportPosition(checkpoint.no(), 0, 0).toString(),
                    checkpoint.no(),
                    micros(checkpoint.at()),
                    checkpoint.heads(),
                    checkpoint.previousRoot(),
                    checkpoint.root(),
                    checkpoint.keyId(),
                    checkpoint.signature());
        }
    }

    /** The last line: without it the export was cut off. */
    record End(String type, String position, long transfers) implements ExportLine {
        static End of(long checkpoint, long transfers) {
            return new End("end", new ExportPosition(checkpoint, 0, 0).toString(), transfers);
        }
    }

    private static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }
}
