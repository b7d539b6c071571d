package org.lovebank.task.arrangement.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.matching.snapshot.Ban;
import org.lovebank.task.window.Window;

/** What ties volunteers to orders and to times: promises, open offers, earlier visits, and who must not be asked. */
record Links(List<Promise> promises, List<Offer> offers, List<Visit> visits, List<Ban> bans) {

    /** A time that a volunteer has given away, whatever for. */
    record Promise(UUID volunteerId, Window window) {}

    /** A seat that was offered and is not answered yet. */
    record Offer(UUID orderId, UUID volunteerId, Instant startsAt) {}

    /** How often a volunteer served a recipient, and when last. */
    record Visit(UUID beneficiaryId, UUID volunteerId, int count, Instant lastAt) {}
}
