package org.lovebank.task.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** A new proposal takes the place of the earlier ones of its scope; what they offered stays offered. */
@ApplicationScoped
public class SupersedeArrangements {

    private final ArrangementRepository arrangements;

    SupersedeArrangements(ArrangementRepository arrangements) {
        this.arrangements = arrangements;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void before(Arrangement newer, Instant now) {
        arrangements.proposedBefore(newer).forEach(earlier -> earlier.supersede(now));
    }
}
