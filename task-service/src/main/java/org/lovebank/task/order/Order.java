package org.lovebank.task.order;

import static org.lovebank.task.order.OrderState.*;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.order.form.Conditions;
import org.lovebank.task.order.form.Errand;
import org.lovebank.task.order.form.Issuance;
import org.lovebank.task.order.form.OrderDraft;
import org.lovebank.task.policy.OrderPolicy.OrderClocks;
import org.lovebank.task.window.Window;

/** An order 订单: help that somebody asked for, a community issued, an organisation or volunteers took on. */
@Entity
@Table(name = "service_order")
public class Order implements OrderFacts {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Paper paper;

    @Embedded
    private Slip slip;

    @Embedded
    private Funds funds;

    @Embedded
    private Progress progress;

    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    Order(UUID id, Paper paper, OrderDraft asked, OrderClocks clocks, Instant now) {
        this.id = id;
        this.paper = paper;
        this.slip = new Slip(asked.errand(), asked.conditions(), now);
        this.funds = new Funds(asked.fundingSource());
        this.progress = new Progress(Due.toIssue(asked.errand(), clocks, now), now);
    }

    /** 发单: the community takes it on. */
    public void issue(UUID by, Issuance decided, OrderClocks clocks, Instant now) {
        progress.mustBe(id, PLACED);
        Slip issued = slip.issued(decided, id, now);
        progress.move(id, ISSUED, Due.toDispatch(errand(), clocks, now), now, PLACED);
        progress.issued(by);
        slip = issued;
    }

    /** 下单: an organisation is asked. */
    public void dispatch(UUID organisation, OrderClocks clocks, Instant now) {
        progress.mustBe(id, ISSUED);
        slip.mustBeDispatchable(id);
        funds.mustBeHeld(id);
        progress.move(id, DISPATCHED, slip.acceptBy(clocks, now), now, ISSUED);
        progress.at(organisation);
    }

    /** 抢单: whoever comes first. */
    public void openForGrabbing(OrderClocks clocks, Instant now) {
        progress.mustBe(id, ISSUED);
        slip.mustBeGrabbable(id);
        funds.mustBeHeld(id);
        progress.move(id, OPEN_GRAB, slip.acceptBy(clocks, now), now, ISSUED);
    }

    /** Back to the community: declined, timed out, recalled, or closed for grabbing. */
    public void comeBack(OrderClocks clocks, Instant now) {
        progress.move(id, ISSUED, Due.toDispatch(errand(), clocks, now), now, DISPATCHED, OPEN_GRAB);
    }

    /** Back to whoever asked, with a reason: more must be said, or the minutes were not there. */
    public void giveBack(String why, @Nullable UUID by, Instant now) {
        progress.move(id, RETURNED, null, now, PLACED, ISSUED, OPEN_GRAB, DISPATCHED, ACCEPTED);
        progress.because(why, by);
    }

    /** Said again, with what was missing. */
    public void placeAgain(Errand again, Conditions safer, Funds other, OrderClocks clocks, Instant now) {
        progress.move(id, PLACED, Due.toIssue(again, clocks, now), now, RETURNED);
        slip = new Slip(again, safer, now);
        funds = other;
    }

    /** Ends it with a reason: rejected, referred elsewhere, voided, or nobody was found; an end without outcome is due. */
    public void end(OrderState end, String why, @Nullable UUID by, Instant now) {
        progress.move(id, end, end == UNFILLED ? now : null, now, OrderState.values());
        progress.because(why, by);
    }

    /** Called off; shortly before the start that is late. */
    public void cancel(String why, @Nullable UUID by, int lateMinutes, Instant now) {
        end(CANCELLED, why, by, now);
        progress.late(now.isAfter(slip.startsAt().minus(Duration.ofMinutes(lateMinutes))));
    }

    /** Another window for what nobody could do in the first one. */
    public void reschedule(Window window, OrderClocks clocks, Instant now) {
        progress.move(id, ISSUED, Due.toDispatch(errand(), clocks, now), now, UNFILLED);
        slip = slip.within(window, now);
    }

    /** Somebody said yes: a seat less; the first one may choose when, within the window. */
    public void seat(@Nullable Instant startingAt, OrderClocks clocks, Instant now) {
        mustHaveSeat();
        if (progress.filled() == 0) {
            slip.begin(id, startingAt, now);
        }
        progress.taken(1, now);
        if (progress.filled() == errand().headcount() && state() != ACCEPTED) {
            progress.move(id, ACCEPTED, null, now, ISSUED, OPEN_GRAB, DISPATCHED);
        }
    }

    /** Whether somebody may still be asked: a seat is open, the work is insured and paid for. */
    public void mustHaveSeat() {
        progress.mustHaveSeat(id, slip);
        funds.mustBeHeld(id);
    }

    /** Somebody gave their seat back: the order looks for another one where it looked before. */
    public void unseat(OrderClocks clocks, Instant now) {
        progress.taken(-1, now);
        if (state() == ACCEPTED) {
            progress.move(id, progress.looking(errand().dispatchMode()), slip.acceptBy(clocks, now), now, ACCEPTED);
        }
    }

    /** Somebody did not come; when nobody did, nobody was found. */
    public void missed(Instant now) {
        progress.taken(-1, now);
        if (state() == ACCEPTED && progress.filled() == 0) {
            end(UNFILLED, "NO_SHOW", null, now);
        }
    }

    /** The first volunteer is there; who is not, is not waited for. */
    public void begin(OrderClocks clocks, Instant now) {
        progress.move(id, IN_SERVICE, Due.toFinish(errand(), clocks), now, ISSUED, OPEN_GRAB, DISPATCHED, ACCEPTED);
    }

    /** Everybody who came has finished and was seen; now the recipient is to say so. */
    public void serve(OrderClocks clocks, Instant now) {
        progress.move(id, SERVED, Due.toConfirm(clocks, now), now, IN_SERVICE, DISPUTED);
    }

    /** A step without a clock: confirmed, evaluated, closed, disputed. */
    public void advance(OrderState to, Instant now, OrderState... from) {
        progress.move(id, to, null, now, from);
    }

    /** Nobody did in time what this state waits for: the next level hears of it. */
    public void escalate(OrderClocks clocks, Instant now) {
        progress.escalated(progress.escalationLevel() == 0 ? Due.nextHop(errand(), clocks, now) : null, now);
    }

    @Override
    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    @Override
    public Paper paper() {
        return paper;
    }

    @Override
    public Slip slip() {
        return slip;
    }

    public Funds funds() {
        return funds;
    }

    @Override
    public Progress progress() {
        return progress;
    }
}
