package org.lovebank.timebank.ring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.chart.Books;

/**
 * What a ring of reciprocity moves. Each of its people was credited for what they gave, as anybody is; here each pays for what
 * they received, in their own branch's books, as much as everybody else: for each of them and for all together the ring comes
 * to nothing, and what was issued for it is spent.
 */
final class RingPostings {

    private RingPostings() {}

    /** One of the ring's people: their books, and those of their branch. */
    record Share(Books holder, Books branch) {}

    /**
     * All shares in one instruction. Its id differs with each try, because a refusal is remembered; the transfers' ids do not,
     * so that whatever happens between two tries, everybody pays once.
     */
    static Instruction settle(UUID ring, int tries, List<Share> shares, long minutes, Stamp stamp) {
        List<Leg> legs = new ArrayList<>();
        Set<Long> guards = new HashSet<>();
        for (Share share : shares) {
            legs.add(new Leg.Move(
                    DerivedId.of("ring:" + share.holder().id(), ring),
                    TransferKind.RING,
                    share.holder().of(AccountKind.TIME_AVAILABLE),
                    share.branch().of(AccountKind.SERVED_TIME),
                    minutes,
                    ring,
                    null,
                    true));
            guards.addAll(share.holder().guards());
        }
        UUID id = DerivedId.of("ring-settlement:" + tries, ring);
        return new Instruction(id, shares.getFirst().holder().id(), stamp, legs, guards);
    }
}
