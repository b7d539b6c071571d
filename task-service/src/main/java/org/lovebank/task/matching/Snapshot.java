package org.lovebank.task.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.lovebank.task.matching.Ranking.Found;
import org.lovebank.task.policy.PolicyContent.Eligibility;

/** Everything that a ranking looked at, as one hash: the same snapshot always gives the same order. */
public record Snapshot(String sha256) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** As it is told outside. */
    public String name() {
        return "sha256:" + sha256;
    }

    /** The order of the facts does not matter. */
    static Snapshot of(Asked asked, Found found) {
        MessageDigest digest = digest();
        digest.update(line(List.of(
                asked.wishId(),
                asked.demand().category(),
                asked.demand().qualificationKinds(),
                asked.demand().window(),
                asked.demand().minutes(),
                asked.demand().contactWithMinors(),
                asked.demand().language(),
                asked.postedBy(),
                asked.beneficiaryId(),
                asked.risk(),
                asked.languageMandatory(),
                eligibility(asked.eligibility()),
                asked.limits(),
                asked.factors(),
                asked.distance(),
                asked.weights())));
        digest.update(line(List.of(new TreeMap<>(found.excluded()))));
        found.facts().stream()
                .map(facts -> words(asked, facts))
                .sorted()
                .forEach(words -> digest.update((words + "\n").getBytes(StandardCharsets.UTF_8)));
        return new Snapshot(HexFormat.of().formatHex(digest.digest()));
    }

    /** Spelled out, because a map's own order differs from one start of the machine to the next. */
    private static List<Object> eligibility(Eligibility rule) {
        return List.of(
                rule.vettedCategories(),
                new TreeMap<>(rule.qualifications()),
                rule.minorsMayServe(),
                rule.minorsMayDo(),
                rule.minorsFrom(),
                rule.minorsTo());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String words(Asked asked, Facts facts) {
        return facts.volunteer().id() + "|" + facts.volunteer().sourceVersion() + "|" + facts.skillLevel() + "|"
                + facts.steps() + "|" + facts.metres() + "|" + facts.unwanted() + "|" + facts.history() + "|"
                + Score.longAgo(asked, facts.history());
    }

    private static byte[] line(List<?> words) {
        return (words + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Breaks ties without favouring whoever registered first: FNV-1a over the hash and the id, unsigned. */
    public String tieBreak(UUID volunteerId) {
        long hash = FNV_OFFSET;
        for (byte part : (sha256 + volunteerId).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (part & 0xff)) * FNV_PRIME;
        }
        return HexFormat.of().toHexDigits(hash);
    }
}
