package org.lovebank.timebank.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.dispute.DisputeRequest.Answer.Response;
import org.lovebank.timebank.dispute.DisputeRequest.Reason;
import org.lovebank.timebank.dispute.DisputeRequest.Ruling.Outcome;
import org.lovebank.timebank.ledger.Unit;

/** A dispute with its deadlines; {@code frozenAmount} waits in nobody's hands until it is closed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisputeView(
        UUID id,
        UUID transferId,
        UUID accountId,
        Reason reasonCode,
        DisputeState state,
        long frozenAmount,
        Unit unit,
        @Nullable Response responseCode,
        @Nullable Outcome outcome,
        @Nullable String remedyRefused,
        Instant openedAt,
        Instant answerDueAt,
        Instant decisionDueAt,
        @Nullable Instant appealUntil,
        Instant changedAt,
        long version) {

    static DisputeView of(Dispute dispute) {
        DisputedPosting posting = dispute.posting();
        DisputeDeadlines deadlines = dispute.deadlines();
        return new DisputeView(
                dispute.id(),
                posting.transferId(),
                posting.accountId(),
                posting.reason(),
                dispute.state(),
                dispute.course().frozen && dispute.state() != DisputeState.CLOSED ? posting.amount() : 0,
                posting.unit(),
                dispute.course().response,
                dispute.course().outcome,
                dispute.course().remedyRefused,
                deadlines.openedAt(),
                deadlines.answerDueAt(),
                deadlines.decisionDueAt(),
                deadlines.appealUntil(),
                dispute.changedAt(),
                dispute.version());
    }
}
