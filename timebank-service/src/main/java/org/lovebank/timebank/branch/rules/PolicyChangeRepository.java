package org.lovebank.timebank.branch.rules;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The branches' changes of policy. */
@ApplicationScoped
class PolicyChangeRepository implements PanacheRepositoryBase<PolicyChange, UUID> {

    Optional<PolicyChange> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean hasSettledFrom(UUID branch, LocalDate day) {
        return count("branchId = ?1 and effectiveOn = ?2 and state = ?3", branch, day, ChangeState.SETTLED) > 0;
    }

    List<PolicyChange> of(UUID branch, UUID after, int limit) {
        return find("branchId = ?1 and id > ?2 order by id", branch, after)
                .page(0, limit)
                .list();
    }
}
