package org.lovebank.timebank.benefit;

import java.util.UUID;
import org.lovebank.timebank.catalogue.CatalogItemView;
import org.lovebank.timebank.ledger.Unit;

/** A benefit that the caller is entitled to; a free one is shown at the partner's, another is redeemed. */
public record BenefitView(
        UUID itemId, UUID branchId, UUID partnerId, String name, int minStars, boolean free, long price, Unit unit) {

    static BenefitView of(CatalogItemView item) {
        return new BenefitView(
                item.id(),
                item.branchId(),
                item.partnerId(),
                item.name(),
                item.minStars(),
                item.price() == 0,
                item.price(),
                item.unit());
    }
}
