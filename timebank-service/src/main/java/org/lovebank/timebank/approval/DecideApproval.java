package org.lovebank.timebank.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.approval.ApprovalRefusal.ApprovalNotFound;

/** Takes a signature or a no; the decision and what the matter's room intends by it are one transaction. */
@ApplicationScoped
class DecideApproval {

    private final ApprovalRepository approvals;
    private final Instance<Matter> matters;
    private final TellApproval tell;
    private final Clock clock;

    DecideApproval(ApprovalRepository approvals, @Any Instance<Matter> matters, TellApproval tell, Clock clock) {
        this.approvals = approvals;
        this.matters = matters;
        this.tell = tell;
        this.clock = clock;
    }

    @Transactional
    ApprovalView sign(Caller caller, UUID key, UUID id, @Nullable String ifMatch) {
        Approval approval = find(caller, id);
        if (approval.state() == ApprovalState.OPEN) {
            mustMatch(approval, ifMatch);
        }
        if (approval.sign(caller, key, clock.instant())) {
            if (approval.state() == ApprovalState.APPROVED) {
                of(approval.matter()).approved(approval.subjectId());
            }
            keep(approval);
        }
        return approval.view();
    }

    @Transactional
    ApprovalView refuse(Caller caller, UUID id, String reasonCode, @Nullable String ifMatch) {
        Approval approval = find(caller, id);
        if (approval.state() == ApprovalState.OPEN) {
            mustMatch(approval, ifMatch);
        }
        if (approval.refuse(caller, reasonCode, clock.instant())) {
            of(approval.matter()).refused(approval.subjectId(), reasonCode);
            keep(approval);
        }
        return approval.view();
    }

    /** Must not be called inside a transaction. */
    void carryOut(ApprovalView decided) {
        if (decided.state() == ApprovalState.APPROVED) {
            of(decided.kind()).carryOut(decided.subjectId());
        }
    }

    private void keep(Approval approval) {
        approvals.flush();
        tell.of(approval);
    }

    private Approval find(Caller caller, UUID id) {
        Approval approval = approvals.findForChange(id).orElseThrow(() -> new Refused(new ApprovalNotFound()));
        approval.mustBeVisibleTo(caller);
        return approval;
    }

    private static void mustMatch(Approval approval, @Nullable String ifMatch) {
        Optional.ofNullable(ifMatch).ifPresent(tag -> new Version(approval.version()).mustMatch(tag));
    }

    private Matter of(ApprovalKind kind) {
        return matters.stream()
                .filter(matter -> matter.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room carries out " + kind));
    }
}
