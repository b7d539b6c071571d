package org.lovebank.task.arrangement;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The computing of an arrangement: by whom, until when they are trusted to be alive, and how far they are. */
@Embeddable
public class Run {

    private String phase;
    private long steps;
    private int covered;
    private int orders;
    private int attempts;
    private @Nullable UUID leasedBy;
    private @Nullable Instant leasedUntil;
    private @Nullable Integer rulesVersion;
    private @Nullable String snapshotHash;

    @SuppressWarnings("NullAway.Init")
    protected Run() {}

    Run(int orders) {
        this.phase = "QUEUED";
        this.orders = orders;
    }

    void leasedTo(UUID worker, Instant until) {
        leasedBy = worker;
        leasedUntil = until;
        attempts++;
        phase = "SNAPSHOT";
    }

    void told(String hash, int version, int many) {
        snapshotHash = hash;
        rulesVersion = version;
        orders = many;
    }

    void progress(String now, long counted, int coveredNow, Instant until) {
        phase = now;
        steps = counted;
        covered = coveredNow;
        leasedUntil = until;
    }

    void end() {
        leasedBy = null;
        leasedUntil = null;
    }

    boolean isLeasedTo(UUID worker) {
        return worker.equals(leasedBy);
    }

    /** Until when whoever computes it is trusted to be alive; null when nobody does. */
    public @Nullable Instant leasedUntil() {
        return leasedUntil;
    }

    public String phase() {
        return phase;
    }

    public long steps() {
        return steps;
    }

    public int covered() {
        return covered;
    }

    public int orders() {
        return orders;
    }

    public int attempts() {
        return attempts;
    }

    public @Nullable Integer rulesVersion() {
        return rulesVersion;
    }

    public @Nullable String snapshotHash() {
        return snapshotHash;
    }
}
