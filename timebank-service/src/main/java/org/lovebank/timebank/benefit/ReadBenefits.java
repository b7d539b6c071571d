package org.lovebank.timebank.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.AccountRepository;
import org.lovebank.timebank.catalogue.CatalogItem;
import org.lovebank.timebank.catalogue.CatalogRepository;
import org.lovebank.timebank.stars.Stars;

/** Finds what the caller's own stars entitle to, at the branch of the caller's account. */
@ApplicationScoped
class ReadBenefits {

    private final AccountRepository accounts;
    private final CatalogRepository items;
    private final Stars stars;

    ReadBenefits(AccountRepository accounts, CatalogRepository items, Stars stars) {
        this.accounts = accounts;
        this.items = items;
        this.stars = stars;
    }

    /** Who has no account is entitled to nothing. */
    @Transactional
    List<BenefitView> of(Caller caller, Optional<UUID> after, int limit) {
        int held = stars.of(caller.id()).stars();
        return accounts.ofVolunteer(caller.id()).map(Account::branchId).stream()
                .flatMap(branch -> items.benefits(branch, held, after.orElse(new UUID(0, 0)), limit).stream())
                .map(CatalogItem::view)
                .map(BenefitView::of)
                .toList();
    }
}
