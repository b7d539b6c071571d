package org.lovebank.eventlog;

import java.util.UUID;
import org.lovebank.events.Topics;

/**
 * Which shard a subject belongs to: Murmur3 (x86, 32 bit, seed 0) of the UUID's sixteen bytes, big-endian, modulo
 * twelve. Fixed for ever: a change would put one subject's events into two orders.
 */
public final class Shards {

    private Shards() {}

    /** The shard of a subject, 0 to 11. */
    public static int of(UUID subject) {
        long high = subject.getMostSignificantBits();
        long low = subject.getLeastSignificantBits();
        int hash = finish(
                16, mixed((int) low, mixed((int) (low >>> 32), mixed((int) high, mixed((int) (high >>> 32), 0)))));
        return Integer.remainderUnsigned(hash, Topics.SHARDS);
    }

    /** Stirs four big-endian bytes into the hash; Murmur3 reads them little-endian. */
    static int mixed(int bigEndianBytes, int hash) {
        int block = Integer.reverseBytes(bigEndianBytes) * 0xcc9e2d51;
        int stirred = hash ^ (Integer.rotateLeft(block, 15) * 0x1b873593);
        return Integer.rotateLeft(stirred, 13) * 5 + 0xe6546b64;
    }

    static int finish(int length, int hash) {
        int h = hash ^ length;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
