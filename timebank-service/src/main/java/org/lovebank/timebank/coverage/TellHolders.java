package org.lovebank.timebank.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TimebankEvent.AccountDormant;
import org.lovebank.events.TimebankEvent.CapWarning;
import org.lovebank.http.Time;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.coverage.HoldersToTellRepository.Holder;
import org.lovebank.timebank.policy.Policies;

/**
 * Nudges a branch's holders, a batch in a transaction: that it was told and the telling itself commit together, so that a
 * death between two batches repeats nothing and forgets nobody.
 */
@ApplicationScoped
class TellHolders {

    private final BranchRepository branches;
    private final Policies policies;
    private final CoverageRepository snapshots;
    private final HoldersToTellRepository holders;
    private final EventLog events;

    TellHolders(
            BranchRepository branches,
            Policies policies,
            CoverageRepository snapshots,
            HoldersToTellRepository holders,
            EventLog events) {
        this.branches = branches;
        this.policies = policies;
        this.snapshots = snapshots;
        this.holders = holders;
        this.events = events;
    }

    /**
     * Those whose minutes have not moved for the policy's months; once for each day of last movement.
     *
     * @return the account after which to go on, empty at the end
     */
    @Transactional
    Optional<UUID> dormant(UUID branchId, UUID beyond, Instant now) {
        CoveragePolicy policy = policy(branchId, now);
        List<Holder> found = holders.dormant(branchId, beyond, CoverageFiguresRepository.dormantBefore(policy, now));
        for (Holder holder : found) {
            LocalDate movedOn = LocalDate.ofInstant(holder.movedAt(), Time.DAYS);
            if (snapshots.claims("DORMANT", holder.accountId(), movedOn.toString(), now)) {
                events.append(new AccountDormant(
                        holder.accountId(),
                        holder.version(),
                        holder.ownerId(),
                        branchId,
                        holder.minutes(),
                        movedOn,
                        policy.dormantMonths(),
                        now));
            }
        }
        return next(found);
    }

    /** Those near the cap, once a year; a branch without a cap warns nobody. */
    @Transactional
    Optional<UUID> nearCap(UUID branchId, UUID beyond, Instant now) {
        Long cap = policies.inForceAt(branchId, branches.findById(branchId).policyPack())
                .map(pack -> pack.rules().capMinutes())
                .orElse(null);
        if (cap == null) {
            return Optional.empty();
        }
        String year = Integer.toString(LocalDate.ofInstant(now, Time.DAYS).getYear());
        long threshold = Math.ceilDiv(cap * policy(branchId, now).capWarningPercent(), 100);
        List<Holder> found = holders.withAtLeast(branchId, beyond, Math.max(1, threshold), year);
        for (Holder holder : found) {
            if (snapshots.claims("CAP", holder.accountId(), year, now)) {
                events.append(new CapWarning(
                        holder.accountId(), holder.version(), holder.ownerId(), branchId, holder.minutes(), cap, now));
            }
        }
        return next(found);
    }

    private CoveragePolicy policy(UUID branchId, Instant now) {
        String pack = policies.codeAt(branchId, branches.findById(branchId).policyPack());
        return snapshots.policy(pack, LocalDate.ofInstant(now, Time.DAYS));
    }

    private static Optional<UUID> next(List<Holder> found) {
        return found.size() < HoldersToTellRepository.AT_ONCE
                ? Optional.empty()
                : Optional.of(found.getLast().accountId());
    }
}
