package org.lovebank.task.activity.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.shift.Shift;
import org.lovebank.task.activity.signup.SignUpRefusal.AlreadySignedUp;
import org.lovebank.task.assignment.AssignmentRefusal.TimeClash;

/**
 * The chairs of a shift. Taking one never waits for somebody else: who finds a chair locked tries the next, and commits
 * beside the others.
 */
@ApplicationScoped
class SeatRepository {

    private static final String LIVE = "('APPLIED','APPROVED','WAITLISTED','OFFERED','ATTENDED','ABSENT','LEAVE')";

    private final EntityManager entities;

    SeatRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Holds the volunteer against their other promises, then looks: in one journey to the database, whose second statement
     * sees what was committed while the first one waited. Plain JDBC, because very many ask in the same moment.
     */
    Standing held(Shift shift, UUID volunteerId) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement both = connection.prepareStatement(
                    "select pg_advisory_xact_lock(hashtext('volunteer'), hashtext(?)); select"
                            + " (select state from sign_up where shift_id = ? and volunteer_id = ? and state in " + LIVE
                            + " limit 1), exists (select 1 from volunteer_time where volunteer_id = ?"
                            + " and kind = 'PROMISED' and span && tstzrange(?, ?)),"
                            + " exists (select 1 from sign_up where shift_id = ? and state = 'WAITLISTED')")) {
                both.setString(1, volunteerId.toString());
                both.setObject(2, shift.id());
                both.setObject(3, volunteerId);
                both.setObject(4, volunteerId);
                both.setObject(5, shift.window().from().atOffset(ZoneOffset.UTC));
                both.setObject(6, shift.window().to().atOffset(ZoneOffset.UTC));
                both.setObject(7, shift.id());
                both.execute();
                both.getMoreResults();
                try (ResultSet row = both.getResultSet()) {
                    row.next();
                    String state = row.getString(1);
                    return new Standing(
                            state == null ? null : SignUpState.valueOf(state), row.getBoolean(2), row.getBoolean(3));
                }
            }
        });
    }

    /** What stands in the way of a yes: an earlier one, another promise at that time; and whether others wait. */
    record Standing(@Nullable SignUpState before, boolean promised, boolean anybodyWaits) {

        /** Refuses a second yes to the same shift, and a second place at the same time. */
        void mustAllow(Shift shift, UUID volunteerId) {
            mustBeFirst(shift);
            if (promised) {
                throw new Refused(new TimeClash(
                        volunteerId, shift.window().from(), shift.window().to()));
            }
        }

        void mustBeFirst(Shift shift) {
            if (before != null) {
                throw new Refused(new AlreadySignedUp(shift.id(), before));
            }
        }
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
