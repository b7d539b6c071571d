package org.lovebank.timebank.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.catalogue.CatalogItem;
import org.lovebank.timebank.catalogue.CatalogRefusal.ItemNotFound;
import org.lovebank.timebank.catalogue.CatalogRepository;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.LedgerRefusal.IdempotencyKeyReused;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.policy.PolicyRules;
import org.lovebank.timebank.redemption.RedemptionRefusal.HonourMinutesTooFew;
import org.lovebank.timebank.redemption.pickup.CodeLock;
import org.lovebank.timebank.redemption.pickup.PickupCode;
import org.lovebank.timebank.stars.Standing;
import org.lovebank.timebank.stars.Stars;

/** Asks for an item: stock and intent in one transaction; the hold follows. */
@ApplicationScoped
class RequestRedemption {

    private final RedemptionRepository redemptions;
    private final CatalogRepository items;
    private final BankOf bankOf;
    private final Stars stars;
    private final Clock clock;
    private final String codeKey;

    RequestRedemption(
            RedemptionRepository redemptions,
            CatalogRepository items,
            BankOf bankOf,
            Stars stars,
            Clock clock,
            @ConfigProperty(name = "lovebank.redemption.code-key") String codeKey) {
        this.redemptions = redemptions;
        this.items = items;
        this.bankOf = bankOf;
        this.stars = stars;
        this.clock = clock;
        this.codeKey = codeKey;
    }

    /** True when the same request was made before; another request under its key is refused. */
    @Transactional
    boolean by(Caller caller, MoveKey key, RedemptionRequest request) {
        Bank bank = bankOf.account(request.accountId());
        bank.account().mustBelongTo(caller);
        UUID fingerprint =
                DerivedId.fingerprint("redemption", request.accountId(), request.itemId(), request.quantity());
        // The item's row makes two requests with one key wait for each other.
        CatalogItem item = items.findForChange(request.itemId()).orElseThrow(() -> new Refused(new ItemNotFound()));
        Optional<Redemption> before = redemptions.findByIdOptional(key.id());
        if (before.isPresent()) {
            if (!before.get().fingerprint().equals(fingerprint)) {
                throw new Refused(new IdempotencyKeyReused());
            }
            return true;
        }
        Standing standing = stars.of(caller.id());
        PolicyRules rules = bank.policy().rules();
        if (standing.honourMinutes() < rules.minHonourMinutesToRedeem()) {
            throw new Refused(new HonourMinutesTooFew(rules.minHonourMinutesToRedeem(), standing.honourMinutes()));
        }
        item.reserve(request.quantity(), standing.stars(), redemptions.had(item.id(), caller.id()));
        Instant now = clock.instant();
        Terms terms = new Terms(
                item,
                request.quantity(),
                bank.policy().version(),
                now.plus(Duration.ofDays(rules.redemptionExpiryDays())));
        CodeLock lock = new CodeLock(code(key.id()));
        redemptions.persist(new Redemption(key.id(), fingerprint, bank.account(), terms, lock, now));
        return false;
    }

    PickupCode code(UUID redemption) {
        return PickupCode.of(redemption, codeKey);
    }
}
