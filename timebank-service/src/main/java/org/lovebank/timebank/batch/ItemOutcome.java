package org.lovebank.timebank.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refusal;
import org.lovebank.timebank.deposit.direct.DirectDepositView;

/** What became of one item: POSTED, REPLAYED (it was posted before), or REFUSED with the code that it has alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemOutcome(
        int item,
        String outcome,
        @Nullable String code,
        @Nullable Map<String, Object> metadata,
        @Nullable DirectDepositView deposit) {

    static ItemOutcome done(int item, DirectDepositView deposit, boolean replayed) {
        return new ItemOutcome(item, replayed ? "REPLAYED" : "POSTED", null, null, deposit);
    }

    static ItemOutcome refused(int item, Refusal refusal) {
        return new ItemOutcome(item, "REFUSED", refusal.code(), refusal.facts(), null);
    }
}
