package org.lovebank.timebank.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.approval.ApprovalRefusal.ApprovalNotFound;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.places.PlacesRepository;

/** A council's decisions from end to end: decided first, carried out after. Opens no transaction around the latter. */
@ApplicationScoped
class Approvals {

    private final ApprovalRepository approvals;
    private final PlacesRepository places;
    private final DecideApproval decide;

    Approvals(ApprovalRepository approvals, PlacesRepository places, DecideApproval decide) {
        this.approvals = approvals;
        this.places = places;
        this.decide = decide;
    }

    /** The same key again finds the signature and finishes what it began. */
    ApprovalView sign(Caller caller, MoveKey key, UUID id, @Nullable String ifMatch) {
        ApprovalView decided = decide.sign(caller, key.id(), id, ifMatch);
        decide.carryOut(decided);
        return decided;
    }

    ApprovalView refuse(Caller caller, UUID id, String reasonCode, @Nullable String ifMatch) {
        return decide.refuse(caller, id, reasonCode, ifMatch);
    }

    @Transactional
    ApprovalView one(Caller caller, UUID id) {
        Approval approval = approvals.findByIdOptional(id).orElseThrow(() -> new Refused(new ApprovalNotFound()));
        approval.mustBeVisibleTo(caller);
        return approval.view();
    }

    @Transactional
    List<ApprovalView> page(Caller caller, Optional<ApprovalState> state, Optional<UUID> after, int limit) {
        UUID from = after.orElse(new UUID(0, 0));
        return places.in(caller.areas(), Approval.class, "id", state, from, limit).stream()
                .map(approval -> approval.view())
                .toList();
    }
}
