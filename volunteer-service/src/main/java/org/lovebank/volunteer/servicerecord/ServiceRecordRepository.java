package org.lovebank.volunteer.servicerecord;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.servicerecord.RecordRefusal.ServedTimeOverlaps;
import org.lovebank.volunteer.servicerecord.deed.Source;

@ApplicationScoped
public class ServiceRecordRepository implements PanacheRepositoryBase<ServiceRecord, UUID> {

    /** An exclusion constraint was violated; this table has no other than that about overlapping times. */
    private static final String EXCLUSION = "23P01";

    private static final int FINALISING_LOCK = 7502;
    private static final Set<RecordState> TAKE_NO_TIME =
            Set.of(RecordState.DRAFT, RecordState.REJECTED, RecordState.VOIDED);

    public Optional<ServiceRecord> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public boolean has(Source source, UUID sourceId) {
        return count("origin.source = ?1 and origin.sourceId = ?2", source, sourceId) > 0;
    }

    /** Another record of this volunteer that takes some of this time. */
    public Optional<ServiceRecord> overlapping(UUID volunteerId, UUID notThis, Instant from, Instant to) {
        return find(
                        "volunteerId = ?1 and id <> ?2 and state not in ?3 and deed.servedFrom < ?4 and deed.servedTo > ?5",
                        volunteerId,
                        notThis,
                        TAKE_NO_TIME,
                        to,
                        from)
                .firstResultOptional();
    }

    public List<ServiceRecord> of(UUID volunteerId, Optional<RecordState> state, UUID after, int limit) {
        return state.map(
                        one -> find("volunteerId = ?1 and id > ?2 and state = ?3 order by id", volunteerId, after, one))
                .orElseGet(() -> find("volunteerId = ?1 and id > ?2 order by id", volunteerId, after))
                .page(Page.ofSize(limit))
                .list();
    }

    public List<ServiceRecord> in(AreaPath place, Optional<RecordState> state, UUID after, int limit) {
        String here = "(areaPath = ?1 or areaPath like ?2) and id > ?3";
        return state.map(one -> find(here + " and state = ?4 order by id", place.value(), place + ".%", after, one))
                .orElseGet(() -> find(here + " order by id", place.value(), place + ".%", after))
                .page(Page.ofSize(limit))
                .list();
    }

    public List<UUID> due(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select id from ServiceRecord where state = ?1 and decisions.publicisedUntil <= ?2"
                                + " order by decisions.publicisedUntil",
                        UUID.class)
                .setParameter(1, RecordState.PUBLICISED)
                .setParameter(2, now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether this replica finalises now; the lock ends with the transaction. */
    public boolean takeFinalisingLock() {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(?1, 0)", Boolean.class)
                .setParameter(1, FINALISING_LOCK)
                .getSingleResult();
    }

    public long finalMinutesOf(UUID volunteerId) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(deed.minutes), 0) from ServiceRecord where volunteerId = ?1 and state = ?2",
                        Long.class)
                .setParameter(1, volunteerId)
                .setParameter(2, RecordState.FINAL)
                .getSingleResult();
    }

    /** Writes what was made, and holds none of it any longer. */
    void letGo() {
        flush();
        getEntityManager().clear();
    }

    public void keep(ServiceRecord record) {
        try {
            persistAndFlush(record);
        } catch (ConstraintViolationException refused) {
            if (EXCLUSION.equals(refused.getSQLState())) {
                throw new Refused(new ServedTimeOverlaps(""));
            }
            throw refused;
        }
    }
}
