package org.lovebank.timebank.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.ReadAccounts;
import org.lovebank.timebank.hold.HoldRefusal.HoldNotFound;
import org.lovebank.timebank.hold.order.Wanted;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.once.MoveKey;

/** A hold's requests from end to end: intent, ledger, result. Opens no transaction around the ledger. */
@ApplicationScoped
public class Holds {

    private static final Logger LOG = Logger.getLogger(Holds.class);

    private final PlaceHold placeHold;
    private final EndHold endHold;
    private final AdvanceHold advance;
    private final HoldSteps steps;
    private final TellHold tell;
    private final HoldRepository holds;
    private final ReadAccounts accounts;

    Holds(
            PlaceHold placeHold,
            EndHold endHold,
            AdvanceHold advance,
            HoldSteps steps,
            TellHold tell,
            HoldRepository holds,
            ReadAccounts accounts) {
        this.placeHold = placeHold;
        this.endHold = endHold;
        this.advance = advance;
        this.steps = steps;
        this.tell = tell;
        this.holds = holds;
        this.accounts = accounts;
    }

    /** Sets minutes aside, for the holder or for the system on an order's behalf; the same key finds the same hold. */
    Asked request(Caller caller, MoveKey key, HoldRequest request) {
        boolean system = caller.holdsAny(Roles.SYSTEM_JOB);
        Wanted wanted = new Wanted(request.orderId(), request.accountId(), request.minutes(), system);
        boolean before = placeHold.as(key.id(), wanted, account -> {
            if (system) {
                accounts.reached(caller, account.id());
                account.mustBeSpendable();
            } else {
                account.mustBelongTo(caller);
            }
        });
        OrderHold hold = advance.now(key.id());
        if (hold.state() == HoldState.REFUSED) {
            advance.sayAgainWhyNot(hold);
        }
        return new Asked(hold.view(), before);
    }

    HoldView release(Caller caller, UUID id) {
        if (caller.holdsAny(Roles.SYSTEM_JOB)) {
            one(caller, id);
        }
        endHold.by(caller, id);
        return advance.now(id).view();
    }

    HoldView one(Caller caller, UUID id) {
        OrderHold hold = steps.read(id);
        try {
            mustSee(caller, hold.wanted().accountId());
        } catch (Refused hidden) {
            throw new Refused(new HoldNotFound());
        }
        return hold.view();
    }

    @Transactional
    List<HoldView> page(Caller caller, UUID account, Optional<UUID> after, int limit) {
        mustSee(caller, account);
        return holds.ofAccount(account, after.orElse(new UUID(0, 0)), limit).stream()
                .map(hold -> hold.view())
                .toList();
    }

    /** An order asks for a payer's minutes: one hold for each request, however often it is heard. */
    public void askedByOrder(UUID order, long version, UUID payer, int minutes) {
        UUID id = DerivedId.of("order-hold:" + version + ':' + payer, order);
        place(id, new Wanted(order, Account.idOf(payer), minutes, true), payer);
    }

    /** An order will not be served. */
    public void orderCancelled(UUID order) {
        endHold.cancelled(order).forEach(this::goOn);
    }

    /** In a consumer's transaction: a no is told, and a busy ledger is asked again by the job. */
    void place(UUID id, Wanted wanted, UUID payer) {
        try {
            placeHold.as(id, wanted, Account::mustBeSpendable);
        } catch (Refused refused) {
            tell.notPlaced(id, wanted.orderId(), payer, refused.refusal().code());
            return;
        }
        goOn(id);
    }

    /** Finishes what a hold intends, now or by the job. */
    void goOn(UUID id) {
        try {
            advance.now(id);
        } catch (Refused refused) {
            if (refused.refusal().kind() != Refusal.Kind.BUSY) {
                throw new IllegalStateException(
                        "hold " + id + ": " + refused.refusal().code(), refused);
            }
            LOG.infof("holdId=%s the ledger is busy; the job goes on", id);
        }
    }

    private void mustSee(Caller caller, UUID account) {
        if (caller.holdsAny(Roles.SYSTEM_JOB)) {
            accounts.reached(caller, account);
        } else {
            accounts.visible(caller, account);
        }
    }

    record Asked(HoldView view, boolean before) {}
}
