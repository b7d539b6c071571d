package org.lovebank.timebank.clearing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two branches that clear with each other, and the most that either may owe the other. */
@Entity
@Table(name = "clearing_pair")
class ClearingPair {

    @Id
    private UUID id;

    @Column(name = "lower_branch")
    private UUID lowerBranch;

    @Column(name = "upper_branch")
    private UUID upperBranch;

    @Column(name = "lower_account")
    private long lowerAccount;

    @Column(name = "upper_account")
    private long upperAccount;

    @Column(name = "limit_minutes")
    private @Nullable Long limitMinutes;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ClearingPair() {}

    void limit(@Nullable Long minutes) {
        limitMinutes = minutes;
    }

    /** The other branch, as one of the two sees it. */
    UUID counterpartyOf(UUID branch) {
        return branch.equals(lowerBranch) ? upperBranch : lowerBranch;
    }

    /** What one of the two keeps for the other in its own books. */
    long accountOf(UUID branch) {
        return branch.equals(lowerBranch) ? lowerAccount : upperAccount;
    }

    UUID id() {
        return id;
    }

    UUID lowerBranch() {
        return lowerBranch;
    }

    UUID upperBranch() {
        return upperBranch;
    }

    @Nullable Long limitMinutes() {
        return limitMinutes;
    }

    long version() {
        return version;
    }

    /**
     * The pair as one of its branches sees it.
     *
     * @param position what that branch owes the other; below zero, what it has to get
     */
    ClearingPairView view(UUID branch, long position) {
        return new ClearingPairView(id, branch, counterpartyOf(branch), position, limitMinutes, openedAt, version);
    }
}
