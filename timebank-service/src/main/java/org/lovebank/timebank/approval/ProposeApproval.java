package org.lovebank.timebank.approval;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;

/** Puts a matter before the council of a place; in the transaction that keeps the matter itself. */
@ApplicationScoped
public class ProposeApproval {

    private final ApprovalRepository approvals;
    private final TellApproval tell;
    private final Clock clock;

    ProposeApproval(ApprovalRepository approvals, TellApproval tell, Clock clock) {
        this.approvals = approvals;
        this.tell = tell;
        this.clock = clock;
    }

    /** A member of that council proposes, which is the first signature; another member's is needed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID byMember(Caller member, Proposal what) {
        Approval.mustBeDecidedBy(member, what.place(), what.concernsOwner());
        return propose(what, member.id(), true);
    }

    /** Somebody else brings it before the council; two members decide, the one who brought it never. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID by(Caller proposer, Proposal what) {
        return propose(what, proposer.id(), false);
    }

    private UUID propose(Proposal what, UUID proposer, boolean ofCouncil) {
        Approval approval = new Approval(UuidCreator.getTimeOrderedEpoch(), what, proposer, ofCouncil, clock.instant());
        approvals.persistAndFlush(approval);
        tell.of(approval);
        return approval.id();
    }
}
