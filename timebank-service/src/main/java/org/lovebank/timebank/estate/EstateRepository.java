package org.lovebank.timebank.estate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The estates. */
@ApplicationScoped
public class EstateRepository implements PanacheRepositoryBase<Estate, UUID> {

    private static final String UNCLAIMED = """
            e.state = 'OPEN' and e.apply_until < :now
              and not exists (select from inheritance i where i.estate_account = e.account_id
                                 and i.state in ('APPLIED', 'CHECKED'))""";

    public Optional<Estate> findForChange(UUID account) {
        return findByIdOptional(account, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those for which nobody applied in time; an application that waits for the council keeps it open. */
    List<UUID> unclaimed(Instant now, int limit) {
        @SuppressWarnings("unchecked")
        List<UUID> found = getEntityManager()
                .createNativeQuery(
                        "select e.account_id from estate e where " + UNCLAIMED + " order by e.apply_until limit :limit",
                        UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        return found;
    }

    /** The same for one. */
    boolean isUnclaimed(UUID account, Instant now) {
        return !getEntityManager()
                .createNativeQuery(
                        "select e.account_id from estate e where e.account_id = :account and " + UNCLAIMED, UUID.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getResultList()
                .isEmpty();
    }
}
