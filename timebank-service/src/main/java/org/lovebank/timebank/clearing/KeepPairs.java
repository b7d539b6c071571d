package org.lovebank.timebank.clearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRefusal.BranchNotFound;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.clearing.ClearingRefusal.ClearingPairExists;
import org.lovebank.timebank.clearing.ClearingRefusal.ClearingPairNotFound;
import org.lovebank.timebank.clearing.ClearingRefusal.LimitBelowPosition;
import org.lovebank.timebank.clearing.ClearingRefusal.SameBranch;
import org.lovebank.timebank.ledger.chart.ClearingAccounts;
import org.lovebank.timebank.ledger.chart.ClearingPositions;

/** Opens pairs, limits and shows them. A pair that never met is opened by the first transfer, too, without a limit. */
@ApplicationScoped
class KeepPairs {

    private final ClearingPairRepository pairs;
    private final BranchRepository branches;
    private final ClearingAccounts accounts;
    private final ClearingPositions positions;

    KeepPairs(
            ClearingPairRepository pairs,
            BranchRepository branches,
            ClearingAccounts accounts,
            ClearingPositions positions) {
        this.pairs = pairs;
        this.branches = branches;
        this.accounts = accounts;
        this.positions = positions;
    }

    @Transactional
    ClearingPairView open(Caller caller, ClearingPairRequest wanted) {
        if (wanted.branchId().equals(wanted.counterpartyId())) {
            throw new Refused(new SameBranch());
        }
        branch(wanted.branchId()).mustBeSupervisedBy(caller);
        branch(wanted.counterpartyId()).mustBeSupervisedBy(caller);
        UUID id = ClearingAccounts.idOf(wanted.branchId(), wanted.counterpartyId());
        if (pairs.findByIdOptional(id).isPresent()) {
            throw new Refused(new ClearingPairExists());
        }
        accounts.between(wanted.branchId(), wanted.counterpartyId());
        ClearingPair pair = pairs.findForChange(id).orElseThrow();
        limit(pair, wanted.limitMinutes());
        return view(pair, wanted.branchId());
    }

    @Transactional
    ClearingPairView limit(Caller caller, UUID id, @Nullable String ifMatch, @Nullable Long minutes) {
        ClearingPair pair = pairs.findForChange(id).orElseThrow(() -> new Refused(new ClearingPairNotFound()));
        branch(pair.lowerBranch()).mustBeSupervisedBy(caller);
        branch(pair.upperBranch()).mustBeSupervisedBy(caller);
        new Version(pair.version()).mustMatch(ifMatch);
        limit(pair, minutes);
        return view(pair, pair.lowerBranch());
    }

    @Transactional
    ClearingPairView one(Caller caller, UUID id) {
        ClearingPair pair = pairs.findByIdOptional(id).orElseThrow(() -> new Refused(new ClearingPairNotFound()));
        UUID seenFrom = List.of(pair.lowerBranch(), pair.upperBranch()).stream()
                .filter(branch -> caller.reaches(branch(branch).area()))
                .findFirst()
                .orElseThrow(() -> new Refused(new ClearingPairNotFound()));
        return view(pair, seenFrom);
    }

    @Transactional
    List<ClearingPairView> page(Caller caller, UUID branchId, Optional<UUID> after, int limit) {
        mustReach(caller, branchId);
        List<ClearingPair> found = pairs.page(branchId, after, limit);
        Map<Long, Long> owed = positions.of(
                found.stream().map(pair -> pair.accountOf(branchId)).toList());
        return found.stream()
                .map(pair -> pair.view(branchId, owed.getOrDefault(pair.accountOf(branchId), 0L)))
                .toList();
    }

    /** The books of a branch are for those whose areas reach it. */
    void mustReach(Caller caller, UUID branchId) {
        if (!caller.reaches(branch(branchId).area())) {
            throw new Refused(new BranchNotFound());
        }
    }

    private void limit(ClearingPair pair, @Nullable Long minutes) {
        long lower = pair.accountOf(pair.lowerBranch());
        long upper = pair.accountOf(pair.upperBranch());
        if (!positions.limit(lower, upper, minutes)) {
            throw new Refused(new LimitBelowPosition());
        }
        pair.limit(minutes);
        pairs.flush();
    }

    private ClearingPairView view(ClearingPair pair, UUID seenFrom) {
        long account = pair.accountOf(seenFrom);
        return pair.view(seenFrom, positions.of(List.of(account)).getOrDefault(account, 0L));
    }

    private Branch branch(UUID id) {
        return branches.findByIdOptional(id).orElseThrow(() -> new Refused(new BranchNotFound()));
    }
}
