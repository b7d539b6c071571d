package org.lovebank.task.arrangement.offer;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the lines of a proposal when they were to be offered. */
@Schema(name = "ArrangementOffers")
record OffersView(UUID arrangementId, int offered, List<RefusedView> refused) {

    /** A seat that cannot be offered any more, with the code of the reason. */
    @Schema(name = "ArrangementOfferRefused")
    record RefusedView(UUID orderId, UUID volunteerId, String code) {}
}
