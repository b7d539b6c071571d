package org.lovebank.timebank.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How what one branch pays comes to an account of another: out of the payer's books into {@code giversSide}, and from
 * {@code takersSide} on to {@code to}, both or neither. Where the limit of the pair does not let it pass, the taker's
 * branch issues the amount, so that nobody who helped goes without; {@code to} may be that {@code issuance} itself.
 *
 * @param id the transfer that leaves when a purse pays, the one that arrives when a hold does
 * @param arrives the kind of what arrives
 */
public record Crossing(UUID id, TransferKind arrives, long giversSide, long takersSide, long to, long issuance) {

    Set<Long> accounts() {
        return new HashSet<>(List.of(giversSide, takersSide, to, issuance));
    }
}
