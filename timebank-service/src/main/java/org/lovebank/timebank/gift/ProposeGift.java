package org.lovebank.timebank.gift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.AccountRepository;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.bond.Bonds;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.LedgerRefusal.IdempotencyKeyReused;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.policy.giving.GivingPolicies;
import org.lovebank.timebank.policy.giving.GivingPolicy;

/** Keeps what a giver intends; the hold follows. */
@ApplicationScoped
class ProposeGift {

    private final GiftRepository gifts;
    private final AccountRepository accounts;
    private final BankOf bankOf;
    private final GivingPolicies policies;
    private final Bonds bonds;
    private final Clock clock;

    ProposeGift(
            GiftRepository gifts,
            AccountRepository accounts,
            BankOf bankOf,
            GivingPolicies policies,
            Bonds bonds,
            Clock clock) {
        this.bonds = bonds;
        this.gifts = gifts;
        this.accounts = accounts;
        this.bankOf = bankOf;
        this.policies = policies;
        this.clock = clock;
    }

    /** True when the same gift was proposed before; another one under its key is refused. */
    @Transactional
    boolean by(Caller caller, MoveKey key, GiftRequest request) {
        // The giver's row makes two requests with one key wait for each other.
        accounts.findForChange(request.fromAccountId());
        Bank giver = bankOf.account(request.fromAccountId());
        if (bonds.let(caller, giver.account().ownerId())) {
            giver.account().mustBeSpendable();
        } else {
            giver.account().mustBelongTo(caller);
        }
        UUID fingerprint = DerivedId.fingerprint(
                "gift", request.fromAccountId(), request.toAccountId(), request.minutes(), request.relation());
        Optional<Gift> before = gifts.findByIdOptional(key.id());
        if (before.isPresent()) {
            if (!before.get().fingerprint().equals(fingerprint)) {
                throw new Refused(new IdempotencyKeyReused());
            }
            return true;
        }
        Account receiver = bankOf.account(request.toAccountId()).account();
        receiver.mustTakeGifts();
        Instant now = clock.instant();
        GivingPolicy policy = policies.inForce(giver.at().policyPack());
        GiftTerms terms = new GiftTerms(
                giver.account(), receiver, caller.id(), request.minutes(), request.relation(), policy, now);
        gifts.persist(new Gift(key.id(), fingerprint, terms, now));
        return false;
    }
}
