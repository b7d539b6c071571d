package org.lovebank.timebank.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.timebank.dispute.DisputeRequest.Answer.Response;
import org.lovebank.timebank.dispute.DisputeRequest.Ruling.Outcome;

/** What happened in a dispute so far: frozen or not, the first answer, who decided and who heard the appeal. */
@Embeddable
class DisputeCourse {

    boolean frozen;

    @Enumerated(EnumType.STRING)
    @Column(name = "response_code")
    @Nullable Response response;

    @Column(name = "decided_by")
    @Nullable UUID decidedBy;

    @Column(name = "heard_by")
    @Nullable UUID heardBy;

    @Enumerated(EnumType.STRING)
    @Nullable Outcome outcome;

    @Column(name = "remedy_refused")
    @Nullable String remedyRefused;

    boolean wasDecidedBy(Caller caller) {
        return caller.id().equals(decidedBy);
    }

    /** Whether this is what the same person decided already, and nobody has heard an appeal since. */
    boolean isDecision(Caller caller, Outcome what) {
        return wasDecidedBy(caller) && heardBy == null && outcome == what;
    }

    boolean isHearing(Caller caller, Outcome what) {
        return caller.id().equals(heardBy) && outcome == what;
    }

    void decided(Caller caller, Outcome what) {
        decidedBy = caller.id();
        outcome = what;
    }

    void heard(Caller caller, Outcome what) {
        heardBy = caller.id();
        outcome = what;
    }

    /** Who stands behind what the ledger does. */
    UUID actorOr(UUID holder) {
        UUID decider = heardBy == null ? decidedBy : heardBy;
        return decider == null ? holder : decider;
    }
}
