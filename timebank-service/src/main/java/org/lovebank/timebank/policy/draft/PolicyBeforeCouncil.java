package org.lovebank.timebank.policy.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.timebank.approval.ApprovalKind;
import org.lovebank.timebank.approval.Matter;

/** What the council's decision means for a drafted policy. */
@ApplicationScoped
class PolicyBeforeCouncil implements Matter {

    private final PolicyDraftRepository drafts;
    private final Clock clock;

    PolicyBeforeCouncil(PolicyDraftRepository drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.POLICY_PACK;
    }

    @Override
    public void approved(UUID subject) {
        drafts.findForChange(subject).ifPresent(draft -> draft.decided(DraftState.APPROVED, clock.instant()));
    }

    @Override
    public void refused(UUID subject, String reasonCode) {
        drafts.findForChange(subject).ifPresent(draft -> draft.decided(DraftState.REFUSED, clock.instant()));
    }
}
