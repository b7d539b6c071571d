package org.lovebank.task.aid;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one household was handed: cents, goods, or both; {@code signedFor} says whether it signed the sheet. */
@Embeddable
public class AidLine {

    private UUID householdId;
    private int amountCents;
    private @Nullable String goods;
    private boolean signedFor;

    @SuppressWarnings("NullAway.Init")
    protected AidLine() {}

    AidLine(AidRequest.Line asked) {
        this.householdId = asked.householdId();
        this.amountCents = asked.amountCents() == null ? 0 : asked.amountCents();
        this.goods = asked.goods() == null ? null : asked.goods().strip();
        this.signedFor = Boolean.TRUE.equals(asked.signedFor());
    }

    int amountCents() {
        return amountCents;
    }

    AidView.LineView view() {
        return new AidView.LineView(householdId, amountCents, goods, signedFor);
    }
}
