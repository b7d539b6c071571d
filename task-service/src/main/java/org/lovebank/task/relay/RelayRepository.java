package org.lovebank.task.relay;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The shelf of relays. Who changes one holds its assignment first. */
@ApplicationScoped
class RelayRepository implements PanacheRepositoryBase<Relay, UUID> {

    private static final int MOST_OPEN = 20;

    void keep(Relay relay) {
        persistAndFlush(relay);
    }

    /** The open ones of an assignment. */
    List<Relay> open(UUID assignmentId) {
        return find("assignmentId = ?1 and state = ?2 order by id", assignmentId, RelayState.OFFERED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, MOST_OPEN)
                .list();
    }

    /** Those that ask a person or that a person asked, newest first. */
    List<Relay> of(UUID person, UUID beforeId, int limit) {
        return find("(toVolunteerId = ?1 or fromVolunteerId = ?1) and id < ?2 order by id desc", person, beforeId)
                .page(0, limit)
                .list();
    }

    /** Open ones whose time is over, with their assignments held; what somebody changes now waits for the next round. */
    List<Relay> overdue(Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select r.* from relay r join assignment a on a.id = r.assignment_id where r.state = 'OFFERED'"
                                + " and r.answer_by <= ?1 order by r.answer_by limit ?2 for update skip locked",
                        Relay.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList();
    }

    /** Read anew, for whoever holds its assignment by now. */
    Relay asItStandsNow(UUID id) {
        Relay relay = findById(id);
        getEntityManager().refresh(relay);
        return relay;
    }
}
