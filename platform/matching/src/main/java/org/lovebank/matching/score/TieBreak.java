package org.lovebank.matching.score;

import java.util.UUID;

/** Equal scores are told apart by a hash that changes from day to day: no one stands behind the same others for ever. */
public final class TieBreak {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private TieBreak() {}

    /** FNV-1a over the snapshot's hash and the volunteer's id. */
    public static long of(String snapshotHash, UUID volunteer) {
        long hash = OFFSET;
        for (int i = 0; i < snapshotHash.length(); i++) {
            hash = (hash ^ (snapshotHash.charAt(i) & 0xff)) * PRIME;
        }
        hash = mixed(hash, volunteer.getMostSignificantBits());
        return mixed(hash, volunteer.getLeastSignificantBits());
    }

    private static long mixed(long hash, long bits) {
        long mixed = hash;
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            mixed = (mixed ^ (bits >>> shift & 0xff)) * PRIME;
        }
        return mixed;
    }
}
