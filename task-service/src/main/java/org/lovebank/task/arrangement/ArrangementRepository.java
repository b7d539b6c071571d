package org.lovebank.task.arrangement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.arrangement.ArrangementRefusal.NoSuchArrangement;

/** The shelf of arrangements. */
@ApplicationScoped
public class ArrangementRepository implements PanacheRepositoryBase<Arrangement, UUID> {

    /** The arrangement, if it is there and the caller may know of it. */
    public Arrangement findFor(Caller caller, UUID id) {
        return visible(findByIdOptional(id), caller, id);
    }

    /** The same, held against every other change until the transaction ends. */
    public Arrangement findForChange(Caller caller, UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), caller, id);
    }

    public Optional<Arrangement> heldForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Arrangement visible(Optional<Arrangement> found, Caller caller, UUID id) {
        return found.filter(arrangement -> arrangement.visibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchArrangement(id)));
    }

    public void keep(Arrangement arrangement) {
        persistAndFlush(arrangement);
    }

    /** One who asks at a time: of two who would arrange the same place, the second sees the first. */
    void oneAtATime() {
        session()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('arrangement'), 0) as text)", String.class)
                .getSingleResult();
    }

    /** What is computed right now for this place, for a part of it, or for what it is a part of. */
    Optional<Arrangement> running(AreaPath scope) {
        return session()
                .createNativeQuery(
                        "select * from arrangement where state in ('QUEUED', 'RUNNING') and (scope_path = :scope"
                                + " or starts_with(scope_path, :scope || '.') or starts_with(:scope, scope_path || '.'))"
                                + " order by id limit 1",
                        Arrangement.class)
                .setParameter("scope", scope.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What nobody computes: the longest waiting, or whose worker has been silent; skips what another takes just now. */
    public Optional<Arrangement> waiting(Instant now) {
        return session()
                .createNativeQuery(
                        "select * from arrangement where state = 'QUEUED' or (state = 'RUNNING' and leased_until < :now)"
                                + " order by requested_at limit 1 for update skip locked",
                        Arrangement.class)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Earlier proposals of the same place that a new one takes the place of. */
    List<Arrangement> proposedBefore(Arrangement newer) {
        return find(
                        "scopePath = ?1 and id <> ?2 and state in ?3",
                        newer.scope().value(),
                        newer.id(),
                        List.of(ArrangementState.PROPOSED, ArrangementState.OFFERING))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What was offered for days that were all over before this one; skips what another replica closes just now. */
    public List<Arrangement> over(LocalDate today, int limit) {
        return session()
                .createNativeQuery(
                        "select * from arrangement where state = 'OFFERING' and horizon_from + horizon_days <= :today"
                                + " order by id limit :limit for update skip locked",
                        Arrangement.class)
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** The newest arrangements of a place and of what lies within it. */
    List<Arrangement> below(AreaPath scope, UUID beforeId, int limit) {
        return find(
                        "(scopePath = ?1 or (scopePath >= ?2 and scopePath < ?3)) and id < ?4 order by id desc",
                        scope.value(),
                        scope + ".",
                        scope + "/",
                        beforeId)
                .page(0, limit)
                .list();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
