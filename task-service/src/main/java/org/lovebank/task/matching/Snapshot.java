package org.lovebank.task.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Everything that a ranking looked at, as one hash: the same snapshot always gives the same order. */
record Snapshot(String sha256) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** The order of the facts does not matter. */
    static Snapshot of(Asked asked, Collection<Facts> facts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(line(List.of(
                    asked.wishId(),
                    asked.demand().category(),
                    asked.demand().qualificationKinds(),
                    asked.demand().minutes(),
                    asked.eligibility(),
                    asked.limits(),
                    asked.factors(),
                    asked.weights())));
            facts.stream()
                    .map(Snapshot::words)
                    .sorted()
                    .forEach(words -> digest.update((words + "\n").getBytes(StandardCharsets.UTF_8)));
            return new Snapshot(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String words(Facts facts) {
        return facts.volunteer().id() + "|" + facts.volunteer().sourceVersion() + "|" + facts.skillLevel() + "|"
                + facts.steps() + "|" + facts.history();
    }

    private static byte[] line(List<?> words) {
        return (words + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Breaks ties without favouring whoever registered first: FNV-1a over the hash and the id, unsigned. */
    String tieBreak(UUID volunteerId) {
        long hash = FNV_OFFSET;
        for (byte part : (sha256 + volunteerId).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (part & 0xff)) * FNV_PRIME;
        }
        return HexFormat.of().toHexDigits(hash);
    }
}
