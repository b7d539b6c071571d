package org.lovebank.timebank.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.catalogue.CatalogItem;
import org.lovebank.timebank.catalogue.CatalogRefusal.ItemNotFound;
import org.lovebank.timebank.catalogue.CatalogRepository;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.LedgerRefusal.IdempotencyKeyReused;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.redemption.pickup.CodeLock;
import org.lovebank.timebank.redemption.pickup.PickupCode;
import org.lovebank.timebank.redemption.terms.Terms;
import org.lovebank.timebank.stars.Stars;

/** Asks for an item: stock and intent in one transaction; the hold follows. */
@ApplicationScoped
class RequestRedemption {

    private final RedemptionRepository redemptions;
    private final RedemptionRules rules;
    private final CatalogRepository items;
    private final BankOf bankOf;
    private final Stars stars;
    private final Clock clock;
    private final String codeKey;

    RequestRedemption(
            RedemptionRepository redemptions,
            RedemptionRules rules,
            CatalogRepository items,
            BankOf bankOf,
            Stars stars,
            Clock clock,
            @ConfigProperty(name = "lovebank.redemption.code-key") String codeKey) {
        this.redemptions = redemptions;
        this.rules = rules;
        this.items = items;
        this.bankOf = bankOf;
        this.stars = stars;
        this.clock = clock;
        this.codeKey = codeKey;
    }

    /**
     * Keeps the intent, unless the same request was made before or a rule says no.
     *
     * @return a no is answered, not thrown: the caller has the ledger remember it for the key
     */
    @Transactional
    Intent by(Caller caller, MoveKey key, RedemptionRequest request) {
        UUID fingerprint =
                DerivedId.fingerprint("redemption", request.accountId(), request.itemId(), request.quantity());
        // A key belongs to its caller: two requests with one key wait for each other here, whatever they ask for.
        redemptions.lockRequestsOf(caller.id());
        Optional<Redemption> before = redemptions.findByIdOptional(key.id());
        if (before.isPresent()) {
            if (!before.get().fingerprint().equals(fingerprint)) {
                throw new Refused(new IdempotencyKeyReused());
            }
            return new Intent(fingerprint, true, null);
        }
        Bank bank = bankOf.account(request.accountId());
        bank.account().mustBelongTo(caller);
        rules.mustNotBeRefusedBefore(DerivedId.of("hold", key.id()), fingerprint);
        try {
            intend(caller, key, request, bank, fingerprint);
            return new Intent(fingerprint, false, null);
        } catch (Refused no) {
            // Rules are asked before anything changes, so there is nothing to undo.
            return new Intent(fingerprint, false, no.refusal());
        }
    }

    private void intend(Caller caller, MoveKey key, RedemptionRequest request, Bank bank, UUID fingerprint) {
        CatalogItem item = items.findForChange(request.itemId()).orElseThrow(() -> new Refused(new ItemNotFound()));
        Instant now = clock.instant();
        var policy = bank.policy().rules();
        var standing = stars.of(caller.id());
        rules.mustAllow(policy, standing, caller.id(), now);
        item.reserve(request.quantity(), standing.stars(), redemptions.had(item.id(), caller.id()));
        boolean council = rules.needCouncil(policy, item.unit(), item.priceOf(request.quantity()));
        // The council has as many days to decide as the holder then has to fetch it.
        Duration days = Duration.ofDays((council ? 2L : 1L) * policy.redemptionExpiryDays());
        Terms terms = new Terms(item, request.quantity(), bank.policy().version(), council, now.plus(days));
        CodeLock lock = new CodeLock(code(key.id()));
        redemptions.persist(new Redemption(key.id(), fingerprint, bank.account(), terms, lock, now));
    }

    PickupCode code(UUID redemption) {
        return PickupCode.of(redemption, codeKey);
    }

    /** What became of the request so far; {@code no} is a rule's refusal, which the ledger has yet to remember. */
    record Intent(
            UUID fingerprint, boolean before, @Nullable Refusal no) {}
}
