package org.lovebank.task.activity.shift;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.shift.ShiftRefusal.NoSuchShift;

/** The shelf of shifts. */
@ApplicationScoped
public class ShiftRepository implements PanacheRepositoryBase<Shift, UUID> {

    /** A shift of this activity. */
    public Shift of(UUID activityId, UUID shiftId) {
        return belonging(findByIdOptional(shiftId), activityId, shiftId);
    }

    Shift forChange(UUID activityId, UUID shiftId) {
        return belonging(findByIdOptional(shiftId, LockModeType.PESSIMISTIC_WRITE), activityId, shiftId);
    }

    private static Shift belonging(Optional<Shift> found, UUID activityId, UUID shiftId) {
        return found.filter(shift -> shift.activityId().equals(activityId))
                .orElseThrow(() -> new Refused(new NoSuchShift(shiftId)));
    }

    List<Shift> all(UUID activityId, int most) {
        return find("activityId = ?1 order by startsAt, id", activityId)
                .page(0, most)
                .list();
    }

    /** Keeps a shift and sets up its chairs. */
    void keep(Shift shift) {
        persistAndFlush(shift);
        chairs(shift, "PLACE", shift.seats());
        chairs(shift, "WAIT", shift.chairsToWait());
    }

    private void chairs(Shift shift, String kind, int number) {
        getEntityManager()
                .createNativeQuery("insert into shift_seat (shift_id, kind, number)"
                        + " select :shift, :kind, n from generate_series(1, :number) n on conflict do nothing")
                .setParameter("shift", shift.id())
                .setParameter("kind", kind)
                .setParameter("number", number)
                .executeUpdate();
    }

    /** Places taken, and how many wait. */
    Taken taken(UUID shiftId) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("select (select count(*) from shift_seat where shift_id = :shift and kind = 'PLACE'"
                        + " and sign_up_id is not null), (select count(*) from sign_up where shift_id = :shift"
                        + " and state = 'WAITLISTED')")
                .setParameter("shift", shiftId)
                .getSingleResult();
        return new Taken(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }

    /** How full a shift is. */
    record Taken(int places, int waiting) {}
}
