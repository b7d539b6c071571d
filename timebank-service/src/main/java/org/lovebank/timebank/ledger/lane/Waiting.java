package org.lovebank.timebank.ledger.lane;

import java.util.concurrent.CompletableFuture;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.Receipt;

/** A posting and whoever waits for its receipt. */
record Waiting(Posting posting, CompletableFuture<Receipt> answer, long deadlineNanos) {

    boolean overdue(long nanos) {
        return nanos - deadlineNanos > 0;
    }

    void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> answer.complete(done.receipt());
            case Outcome.No no -> answer.completeExceptionally(new Refused(no.refusal()));
            case Outcome.Broken broken -> answer.completeExceptionally(broken.cause());
        }
    }
}
