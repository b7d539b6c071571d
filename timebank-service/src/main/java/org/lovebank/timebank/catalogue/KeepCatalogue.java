package org.lovebank.timebank.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRefusal.BranchNotFound;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.catalogue.CatalogRefusal.ItemNotFound;

/** Puts items into the catalogue, changes and shows them. */
@ApplicationScoped
class KeepCatalogue {

    private final CatalogRepository items;
    private final BranchRepository branches;
    private final Clock clock;

    KeepCatalogue(CatalogRepository items, BranchRepository branches, Clock clock) {
        this.items = items;
        this.branches = branches;
        this.clock = clock;
    }

    @Transactional
    CatalogItemView offer(Caller caller, CatalogItemRequest wanted) {
        branch(wanted.branchId()).mustBeStockedBy(caller);
        CatalogItem item = new CatalogItem(UuidCreator.getTimeOrderedEpoch(), wanted, clock.instant());
        items.persistAndFlush(item);
        return item.view();
    }

    @Transactional
    CatalogItemView change(Caller caller, UUID id, @Nullable String ifMatch, CatalogItemEdit edit) {
        CatalogItem item = items.findForChange(id).orElseThrow(() -> new Refused(new ItemNotFound()));
        branch(item.branchId()).mustBeStockedBy(caller);
        new Version(item.version()).mustMatch(ifMatch);
        item.change(edit);
        items.flush();
        return item.view();
    }

    @Transactional
    CatalogItemView one(UUID id) {
        return items.findByIdOptional(id).map(CatalogItem::view).orElseThrow(() -> new Refused(new ItemNotFound()));
    }

    @Transactional
    List<CatalogItemView> page(Optional<UUID> branch, Optional<UUID> after, int limit) {
        return items.page(branch, after.orElse(new UUID(0, 0)), limit).stream()
                .map(CatalogItem::view)
                .toList();
    }

    private Branch branch(UUID id) {
        return branches.findByIdOptional(id).orElseThrow(() -> new Refused(new BranchNotFound()));
    }
}
