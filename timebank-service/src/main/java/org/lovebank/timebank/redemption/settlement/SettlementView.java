package org.lovebank.timebank.redemption.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.Unit;

/**
 * A partner's settlement 结算: what it handed out and what came back between two days, both included. {@code totals} are
 * one line a unit; no line names a holder.
 */
public record SettlementView(UUID partnerId, LocalDate from, LocalDate to, List<Line> totals, List<Line> items) {

    /** An item, or (without one) all items of a unit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @Nullable UUID itemId,
            @Nullable String itemName,
            Unit unit,
            long collections,
            long collectedQuantity,
            long collectedPrice,
            long returns,
            long returnedQuantity,
            long returnedPrice) {}
}
