package org.lovebank.task.activity.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The chairs of a shift. Taking one never waits for somebody else: who finds a chair locked tries the next, and commits
 * beside the others.
 */
@ApplicationScoped
class SeatRepository {

    private final EntityManager entities;

    SeatRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes a place of the shift; false when none is free. */
    boolean takePlace(UUID shiftId, UUID signUpId) {
        return take(shiftId, "PLACE", signUpId);
    }

    /** Takes a chair among those who wait; false when none is free. */
    boolean takeWaiting(UUID shiftId, UUID signUpId) {
        return take(shiftId, "WAIT", signUpId);
    }

    private boolean take(UUID shiftId, String kind, UUID signUpId) {
        return entities.createNativeQuery("update shift_seat set sign_up_id = :signUp where shift_id = :shift"
                                + " and kind = :kind and number = (select number from shift_seat where shift_id = :shift"
                                + " and kind = :kind and sign_up_id is null order by number limit 1"
                                + " for update skip locked)")
                        .setParameter("signUp", signUpId)
                        .setParameter("shift", shiftId)
                        .setParameter("kind", kind)
                        .executeUpdate()
                == 1;
    }

    /** Stands up, from whichever chair. */
    void leave(UUID signUpId) {
        entities.createNativeQuery("update shift_seat set sign_up_id = null where sign_up_id = :signUp")
                .setParameter("signUp", signUpId)
                .executeUpdate();
    }

    /** Gives the place straight to another, who leaves the chair of those who wait. */
    void passOn(UUID from, UUID to) {
        leave(to);
        entities.createNativeQuery("update shift_seat set sign_up_id = :to where sign_up_id = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Whether anybody stands in the line; a place that becomes free is theirs first. */
    boolean anybodyWaits(UUID shiftId) {
        return !entities.createNativeQuery(
                        "select 1 from sign_up where shift_id = :shift and state = 'WAITLISTED' limit 1")
                .setParameter("shift", shiftId)
                .getResultList()
                .isEmpty();
    }

    /** Whether every chair is taken by somebody for certain. */
    boolean full(UUID shiftId) {
        return entities.createNativeQuery(
                        "select 1 from shift_seat where shift_id = :shift and sign_up_id is null limit 1")
                .setParameter("shift", shiftId)
                .getResultList()
                .isEmpty();
    }

    /** Shifts with a free place although somebody waits, that have not begun. */
    List<UUID> withPlaceAndLine(Instant now, int limit) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select s.id from activity_shift s where s.starts_at > :now and exists (select 1 from sign_up u"
                                + " where u.shift_id = s.id and u.state = 'WAITLISTED') and exists (select 1 from"
                                + " shift_seat c where c.shift_id = s.id and c.kind = 'PLACE' and c.sign_up_id is null)"
                                + " limit :limit",
                        UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }
}
