package org.lovebank.task.activity.shift;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.shift.ShiftRefusal.ShiftOutsideActivity;
import org.lovebank.task.window.Window;

/** A stretch of an activity in one role, with so many places. Once announced it stays as it is, but for more places. */
@Entity
@Table(name = "activity_shift")
public class Shift {

    @Id
    private UUID id;

    private UUID activityId;
    private String role;
    private Instant startsAt;
    private Instant endsAt;
    private int seats;
    private int waitlistMax;
    private boolean byHand;

    @SuppressWarnings("NullAway.Init")
    protected Shift() {}

    Shift(Activity activity, ShiftRequest asked) {
        Window whole = activity.notice().window();
        boolean inside = asked.startsAt().isBefore(asked.endsAt())
                && whole.contains(new Window(asked.startsAt(), asked.endsAt()));
        if (!inside) {
            throw new Refused(new ShiftOutsideActivity(activity.id(), whole.from(), whole.to()));
        }
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.activityId = activity.id();
        this.role = asked.role();
        this.startsAt = asked.startsAt();
        this.endsAt = asked.endsAt();
        this.seats = asked.seats();
        this.waitlistMax = asked.waiting();
        this.byHand = asked.approvedByHand();
    }

    void grow(int more) {
        seats += more;
    }

    /** Chairs for those who wait; who is approved by hand waits there for the answer too. */
    int chairsToWait() {
        return byHand ? seats + waitlistMax : waitlistMax;
    }

    public UUID id() {
        return id;
    }

    public UUID activityId() {
        return activityId;
    }

    public String role() {
        return role;
    }

    public Window window() {
        return new Window(startsAt, endsAt);
    }

    public int seats() {
        return seats;
    }

    public int waitlistMax() {
        return waitlistMax;
    }

    public boolean byHand() {
        return byHand;
    }
}
