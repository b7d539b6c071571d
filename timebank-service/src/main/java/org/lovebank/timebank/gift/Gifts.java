package org.lovebank.timebank.gift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.lovebank.access.Caller;
import org.lovebank.timebank.bond.Bonds;
import org.lovebank.timebank.once.MoveKey;

/** A gift's requests from end to end: intent, ledger, result. Opens no transaction around the ledger. */
@ApplicationScoped
class Gifts {

    private final ProposeGift proposeGift;
    private final ChangeGift change;
    private final AdvanceGift advance;
    private final GiftRepository gifts;
    private final Bonds bonds;

    Gifts(ProposeGift proposeGift, ChangeGift change, AdvanceGift advance, GiftRepository gifts, Bonds bonds) {
        this.bonds = bonds;
        this.proposeGift = proposeGift;
        this.change = change;
        this.advance = advance;
        this.gifts = gifts;
    }

    /** Proposes a gift; the same key finds the gift as it then became. */
    Proposed propose(Caller caller, MoveKey key, GiftRequest request) {
        boolean before = proposeGift.by(caller, key, request);
        Gift gift = advance.now(key.id());
        if (gift.state() == GiftState.REFUSED) {
            advance.hearRefusalAgain(gift);
        }
        return new Proposed(gift.view(), before);
    }

    GiftView checkRelation(Caller teller, UUID id, boolean proven) {
        return step(teller, id, (gift, at) -> gift.checkRelation(teller, proven, at));
    }

    GiftView accept(Caller receiver, UUID id) {
        return step(receiver, id, (gift, at) -> gift.accept(receiver, actsFor(receiver), at));
    }

    GiftView decline(Caller receiver, UUID id) {
        return step(receiver, id, (gift, at) -> gift.decline(receiver, actsFor(receiver), at));
    }

    GiftView withdraw(Caller giver, UUID id) {
        return step(giver, id, (gift, at) -> gift.withdraw(giver, actsFor(giver), at));
    }

    GiftView one(Caller caller, UUID id) {
        Gift gift = change.read(id);
        gift.mustBeVisibleTo(caller, actsFor(caller));
        return gift.view();
    }

    /** What one gave, what one is given, or for a teller what is to be checked. */
    @Transactional
    List<GiftView> page(Caller caller, Side side, Optional<UUID> after, int limit) {
        UUID from = after.orElse(new UUID(0, 0));
        List<Gift> found = switch (side) {
            case GIVER -> gifts.givenBy(caller.id(), from, limit);
            case RECEIVER -> gifts.receivedBy(caller.id(), from, limit);
            case TELLER -> gifts.toBeChecked(caller.areas(), from, limit);
        };
        return found.stream().map(gift -> gift.view()).toList();
    }

    /** Oneself, and whom the registry knows one bound to act for. */
    private Predicate<UUID> actsFor(Caller caller) {
        return person -> caller.is(person) || bonds.let(caller, person);
    }

    private GiftView step(Caller caller, UUID id, BiConsumer<Gift, Instant> what) {
        change.by(id, (gift, at) -> {
            gift.mustBeVisibleTo(caller, actsFor(caller));
            what.accept(gift, at);
        });
        return advance.now(id).view();
    }

    /** From which side a list is read. */
    enum Side {
        GIVER,
        RECEIVER,
        TELLER
    }

    record Proposed(GiftView view, boolean before) {}
}
