package org.lovebank.timebank.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refusal;
import org.lovebank.timebank.conversion.ConversionView;
import org.lovebank.timebank.deposit.direct.DirectDepositView;
import org.lovebank.timebank.donation.DonationView;
import org.lovebank.timebank.group.GroupCreditView;

/**
 * What became of one item: POSTED, REPLAYED (it was posted before), or REFUSED with the code that it has alone. What was
 * done is shown as it is alone.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemOutcome(
        int item,
        String outcome,
        @Nullable String code,
        @Nullable Map<String, Object> metadata,
        @Nullable DirectDepositView deposit,
        @Nullable DonationView donation,
        @Nullable ConversionView conversion,
        @Nullable GroupCreditView groupCredit) {

    static ItemOutcome done(int item, Done done, boolean replayed) {
        return new ItemOutcome(
                item,
                replayed ? "REPLAYED" : "POSTED",
                null,
                null,
                done.deposit(),
                done.donation(),
                done.conversion(),
                done.groupCredit());
    }

    static ItemOutcome refused(int item, Refusal refusal) {
        return new ItemOutcome(item, "REFUSED", refusal.code(), refusal.facts(), null, null, null, null);
    }

    /** One of these. */
    record Done(
            @Nullable DirectDepositView deposit,
            @Nullable DonationView donation,
            @Nullable ConversionView conversion,
            @Nullable GroupCreditView groupCredit) {}
}
