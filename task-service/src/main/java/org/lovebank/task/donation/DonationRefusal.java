package org.lovebank.task.donation;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a gift of goods says no. */
public sealed interface DonationRefusal extends Refusal {

    record NoSuchGoodsDonation(UUID goodsDonationId) implements DonationRefusal {}

    record GoodsDonationCancelled(UUID goodsDonationId) implements DonationRefusal {}

    /** Who gives does not sign for it, too. */
    record GoodsFromOneself() implements DonationRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchGoodsDonation _ -> Kind.MISSING;
            case GoodsDonationCancelled _ -> Kind.CONFLICT;
            case GoodsFromOneself _ -> Kind.FORBIDDEN;
        };
    }
}
