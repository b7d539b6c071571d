package org.lovebank.timebank.deposit.direct;

import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.timebank.ledger.lane.Enclosure;

/** What the passbook shows of a direct deposit; travels with it into the lane's transaction. */
record DepositNote(
        Enclosure.Table table,
        DirectDepositRequest request,
        UUID volunteerId,
        AreaPath area,
        Instant servedTo,
        boolean available,
        Instant at)
        implements Enclosure {}
