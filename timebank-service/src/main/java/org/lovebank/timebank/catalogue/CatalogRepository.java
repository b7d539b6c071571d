package org.lovebank.timebank.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The catalogue. */
@ApplicationScoped
public class CatalogRepository implements PanacheRepositoryBase<CatalogItem, UUID> {

    /** An item whose stock nobody else changes until this transaction ends. */
    public Optional<CatalogItem> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What so many stars entitle to at a branch, in the order of ids. */
    public List<CatalogItem> benefits(UUID branch, int stars, UUID after, int limit) {
        return find(
                        "branchId = ?1 and kind = ?2 and minStars <= ?3 and id > ?4 and offered order by id",
                        branch,
                        ItemKind.BENEFIT,
                        stars,
                        after)
                .page(0, limit)
                .list();
    }

    List<CatalogItem> page(Optional<UUID> branch, UUID after, int limit) {
        return branch.map(id -> find("branchId = ?1 and id > ?2 and offered order by id", id, after)
                        .page(0, limit)
                        .list())
                .orElseGet(() -> find("id > ?1 and offered order by id", after)
                        .page(0, limit)
                        .list());
    }
}
