package org.lovebank.timebank.policy.draft;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.approval.ApprovalKind;
import org.lovebank.timebank.approval.Proposal;
import org.lovebank.timebank.approval.ProposeApproval;
import org.lovebank.timebank.places.PlacesRepository;
import org.lovebank.timebank.policy.PolicyPackRepository;
import org.lovebank.timebank.policy.PolicyRefusal.PolicyDraftNotFound;
import org.lovebank.timebank.policy.PolicyRefusal.PolicyPackOfAnotherPlace;
import org.lovebank.timebank.policy.PolicyRefusal.WindowNeverOpens;
import org.lovebank.timebank.policy.RedemptionWindow;

/** A member of the council drafts a policy, which is the first of two signatures. */
@ApplicationScoped
class DraftPolicy {

    private final PolicyDraftRepository drafts;
    private final PolicyPackRepository packs;
    private final PlacesRepository places;
    private final ProposeApproval propose;
    private final Clock clock;

    DraftPolicy(
            PolicyDraftRepository drafts,
            PolicyPackRepository packs,
            PlacesRepository places,
            ProposeApproval propose,
            Clock clock) {
        this.drafts = drafts;
        this.packs = packs;
        this.places = places;
        this.propose = propose;
        this.clock = clock;
    }

    @Transactional
    PolicyDraftView by(Caller caller, PolicyDraftRequest wanted) {
        AreaPath area = new AreaPath(wanted.areaPath());
        packs.anyOf(wanted.code()).filter(pack -> !pack.area().equals(area)).ifPresent(pack -> {
            throw new Refused(new PolicyPackOfAnotherPlace(pack.area().value()));
        });
        RedemptionWindow window = wanted.rules().redemptionWindow();
        if (window != null && !window.opens()) {
            throw new Refused(new WindowNeverOpens(window.fromDay(), window.toDay()));
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        UUID approval = propose.byMember(caller, new Proposal(ApprovalKind.POLICY_PACK, id, area, null));
        PolicyDraft draft = new PolicyDraft(id, wanted, approval, clock.instant());
        drafts.persistAndFlush(draft);
        return draft.view();
    }

    @Transactional
    PolicyDraftView one(Caller caller, UUID id) {
        PolicyDraft draft = drafts.findByIdOptional(id).orElseThrow(() -> new Refused(new PolicyDraftNotFound()));
        draft.mustBeVisibleTo(caller);
        return draft.view();
    }

    @Transactional
    List<PolicyDraftView> page(Caller caller, Optional<UUID> after, int limit) {
        UUID from = after.orElse(new UUID(0, 0));
        return places.in(caller.areas(), PolicyDraft.class, "id", Optional.empty(), from, limit).stream()
                .map(PolicyDraft::view)
                .toList();
    }
}
