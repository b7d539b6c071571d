package org.lovebank.task.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.order.OrderRefusal.FundingNotHeld;
import org.lovebank.task.order.form.FundingSource;
import org.lovebank.task.order.form.FundingState;

/** Whose minutes pay for an order, and how far the love bank has got with it. */
@Embeddable
public class Funds {

    @Enumerated(EnumType.STRING)
    private FundingSource fundingSource;

    @Enumerated(EnumType.STRING)
    private @Nullable FundingState fundingState;

    @SuppressWarnings("NullAway.Init")
    protected Funds() {}

    public Funds(FundingSource source) {
        this.fundingSource = source;
    }

    /** Whether somebody's minutes are to pay. */
    public boolean wanted() {
        return fundingSource != FundingSource.NONE;
    }

    public void now(FundingState state) {
        fundingState = state;
    }

    /** Pool and grants pay when the record is confirmed; a recipient's minutes are set aside before. */
    void mustBeHeld(UUID orderId) {
        if (fundingSource == FundingSource.RECIPIENT && fundingState != FundingState.HELD) {
            throw new Refused(new FundingNotHeld(orderId, fundingState == null ? "" : fundingState.name()));
        }
    }

    public FundingSource source() {
        return fundingSource;
    }

    public @Nullable FundingState state() {
        return fundingState;
    }
}
