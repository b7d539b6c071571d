package org.lovebank.task.ring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.ring.RingRefusal.NoSuchRing;

/** The shelf of rings. */
@ApplicationScoped
class RingRepository implements PanacheRepositoryBase<Ring, UUID> {

    Ring findFor(Caller caller, UUID id) {
        return visible(findByIdOptional(id), caller, id);
    }

    /** The same, held against every other answer until the transaction ends. */
    Ring findForChange(Caller caller, UUID id) {
        return visible(heldForChange(id), caller, id);
    }

    /** First held, then read: what a hand of it said a moment ago is seen, as reading and holding at once would not. */
    Optional<Ring> heldForChange(UUID id) {
        session()
                .createNativeQuery("select id from ring where id = :id for update", UUID.class)
                .setParameter("id", id)
                .getResultList();
        return findByIdOptional(id);
    }

    private static Ring visible(Optional<Ring> found, Caller caller, UUID id) {
        return found.filter(ring -> ring.visibleTo(caller)).orElseThrow(() -> new Refused(new NoSuchRing(id)));
    }

    void keep(Ring ring) {
        persistAndFlush(ring);
    }

    /** It is written and not looked at again here: of hundreds, the next would be compared with all before. */
    void letGo(Ring ring) {
        getEntityManager().detach(ring);
    }

    /** One who proposes at a time: two would propose the same notes twice, whichever places they look at. */
    void oneAtATime() {
        session()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('ring'), 0) as text)", String.class)
                .getSingleResult();
    }

    /** The ring that an assignment is a hand of. */
    Optional<UUID> ofAssignment(UUID assignmentId) {
        return session()
                .createNativeQuery("select ring_id from ring_leg where assignment_id = :id", UUID.class)
                .setParameter("id", assignmentId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** How many minutes an assignment counts. */
    int minutesOf(UUID assignmentId) {
        return session()
                .createNativeQuery("select minutes from assignment where id = :id", Integer.class)
                .setParameter("id", assignmentId)
                .getSingleResult();
    }

    /** Those to which somebody belongs, newest first. */
    List<Ring> of(UUID person, UUID beforeId, int limit) {
        return find(
                        "id in (select r.id from Ring r join r.legs l where l.giverId = ?1) and id < ?2 order by id desc",
                        person,
                        beforeId)
                .page(0, limit)
                .list();
    }

    /** Whose time to answer is over; what another replica ends just now is skipped. */
    List<Ring> overdue(Instant now, int limit) {
        return session()
                .createNativeQuery(
                        "select * from ring where state = 'PROPOSED' and answer_by <= :now order by answer_by limit :limit"
                                + " for update skip locked",
                        Ring.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
