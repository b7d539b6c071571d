package org.lovebank.timebank.ledger.checkpoint;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A seal on the journal 检查点: the last row of every lane, the root over them and over the root before, signed.
 * Hashes, roots and signature are hexadecimal; the bytes are described in docs/ledger-proof.md.
 */
public record Checkpoint(
        long no, Instant at, List<SealedLane> heads, String previousRoot, String root, String keyId, String signature) {

    /** What the first checkpoint names as the root before it. */
    public static final String NO_ROOT = "0".repeat(64);

    private static final byte FORM = 1;
    private static final int FIXED_BYTES = 1 + 32 + 8 + 8 + 4;
    private static final int LANE_BYTES = 4 + 8 + 32;

    public Checkpoint {
        heads = List.copyOf(heads);
    }

    /** How many rows it seals, from the first one on. */
    public long rows() {
        return heads.stream().mapToLong(SealedLane::sequence).sum();
    }

    /** The sealed lanes by their numbers. */
    public Map<Integer, SealedLane> lanes() {
        return heads.stream().collect(Collectors.toMap(SealedLane::lane, lane -> lane));
    }

    /** Whether its root follows from its own content. */
    public boolean holdsTogether() {
        return root.equals(rootOf(no, at, heads, previousRoot));
    }

    static String rootOf(long no, Instant at, List<SealedLane> heads, String previousRoot) {
        HexFormat hex = HexFormat.of();
        ByteBuffer bytes = ByteBuffer.allocate(FIXED_BYTES + heads.size() * LANE_BYTES)
                .put(FORM)
                .put(hex.parseHex(previousRoot))
                .putLong(no)
                .putLong(Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000))
                .putInt(heads.size());
        for (SealedLane head : heads) {
            bytes.putInt(head.lane()).putLong(head.sequence()).put(hex.parseHex(head.hash()));
        }
        try {
            return hex.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
