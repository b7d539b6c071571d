package org.lovebank.timebank.deposit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The copies of service records. */
@ApplicationScoped
class DepositRepository implements PanacheRepositoryBase<Deposit, UUID> {

    private static final String ON_ITS_WAY = "reached <> wanted and reached <> DepositStage.REJECTED";

    Optional<Deposit> findForChange(UUID record) {
        return findByIdOptional(record, LockModeType.PESSIMISTIC_WRITE);
    }

    List<UUID> waitingFor(UUID volunteer) {
        return find("volunteerId = ?1 and " + ON_ITS_WAY, volunteer).list().stream()
                .map(Deposit::recordId)
                .toList();
    }

    /** Records on their way whose holder has an account, the oldest first. */
    List<UUID> stuckSince(Instant since, int limit) {
        return getEntityManager()
                .createQuery(
                        "select d.recordId from Deposit d join Account a on a.ownerId = d.volunteerId"
                                + " where d.reached <> d.wanted and d.reached <> DepositStage.REJECTED"
                                + " and d.changedAt < :since order by d.changedAt",
                        UUID.class)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
    }
}
