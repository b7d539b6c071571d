package org.lovebank.timebank.branch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** The branches. */
@ApplicationScoped
public class BranchRepository implements PanacheRepositoryBase<Branch, UUID> {

    /** The branch of this place or of the nearest place above it; the root branch is above all. */
    public Branch nearestTo(AreaPath place) {
        List<Branch> above = find(
                        "?1 = areaPath or ?1 like concat(areaPath, '.%') order by length(areaPath) desc", place.value())
                .page(0, 1)
                .list();
        return above.isEmpty() ? root() : above.getFirst();
    }

    /** A branch that nobody else changes until this transaction ends. */
    public Optional<Branch> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The branches of these places and of all places below them. */
    public List<Branch> within(List<AreaPath> places) {
        return listAll().stream()
                .filter(branch -> places.stream().anyMatch(place -> place.contains(branch.area())))
                .toList();
    }

    /** Nobody else settles something of this branch until this transaction ends. */
    public void lock(UUID branch) {
        findByIdOptional(branch, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean hasOneAt(AreaPath place) {
        return count("areaPath", place.value()) > 0;
    }

    List<Branch> page(Optional<UUID> after, Optional<AreaPath> under, int limit) {
        UUID from = after.orElse(new UUID(0, 0));
        return under.map(area -> find(
                                "id > ?1 and (areaPath = ?2 or areaPath like concat(?2, '.%')) order by id",
                                from, area.value())
                        .page(0, limit)
                        .list())
                .orElseGet(
                        () -> find("id > ?1 order by id", from).page(0, limit).list());
    }

    private Branch root() {
        return find("order by length(areaPath), openedAt").firstResult();
    }
}
