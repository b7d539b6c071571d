package org.lovebank.task.wish;

import static org.lovebank.task.wish.WishState.*;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.Note;
import org.lovebank.task.note.NoteRefusal.WindowInThePast;
import org.lovebank.task.note.NoteRequest;
import org.lovebank.task.window.Window;
import org.lovebank.task.wish.WishRefusal.AlreadyClaimed;
import org.lovebank.task.wish.WishRefusal.NothingToClaim;

/** A micro-wish 微心愿: a note on a community's wall with needs, offers, or both. */
@Entity
@Table(name = "wish")
public class Wish {

    @Id
    private UUID id;

    @Version
    private long version;

    private String wishNo;

    @Embedded
    private People people;

    @Embedded
    private Note note;

    @Embedded
    private Life life;

    @Embedded
    private @Nullable Holder holder;

    @Embedded
    private Lines lines = new Lines();

    @SuppressWarnings("NullAway.Init")
    protected Wish() {}

    /** A new note; it is a draft until it is submitted. */
    Wish(UUID id, String wishNo, People people, Note note, NoteRequest asked, Instant now) {
        this.id = id;
        this.wishNo = wishNo;
        this.people = people;
        this.note = note;
        this.life = new Life(now);
        lines.write(asked);
    }

    /** Puts other words on a note that nobody has begun to review. */
    void edit(NoteRequest asked, People moved, Note reworded, Instant now) {
        life.mustBe(id, DRAFT, SUBMITTED);
        life.touched(now);
        people = moved;
        note = reworded;
        lines.write(asked);
    }

    void submit(Instant now, Instant reviewDue) {
        life.move(id, SUBMITTED, now, DRAFT);
        life.reviewDue(reviewDue);
    }

    public void takeUpForReview(Instant now) {
        life.move(id, UNDER_REVIEW, now, SUBMITTED);
    }

    /** Puts the wish on the wall, with the reviewer's words where there are any. */
    public void publish(@Nullable String reviewedText, Instant now) {
        life.mustBe(id, SUBMITTED, UNDER_REVIEW);
        if (reviewedText != null) {
            note.reword(reviewedText);
        }
        hang(now, SUBMITTED, UNDER_REVIEW);
    }

    /** Hangs up again what was taken down. */
    public void restore(Instant now) {
        hang(now, TAKEN_DOWN);
    }

    /** Ends the wish with a reason that the requester reads: rejected, referred or taken down. */
    public void endWith(WishState end, String why, Instant now) {
        life.move(id, end, now, SUBMITTED, UNDER_REVIEW, PUBLISHED);
        life.because(why);
    }

    void withdraw(Instant now) {
        life.move(id, WITHDRAWN, now, WishState.values());
    }

    public void expire(Instant now) {
        life.move(id, EXPIRED, now, PUBLISHED);
    }

    void renew(Window window, Instant now) {
        life.mustBe(id, EXPIRED);
        note.reschedule(window);
        hang(now, EXPIRED);
    }

    private void hang(Instant now, WishState... from) {
        life.mustBe(id, from);
        if (!note.window().to().isAfter(now)) {
            throw new Refused(new WindowInThePast(now, now));
        }
        life.move(id, PUBLISHED, now, from);
        life.hung(now);
    }

    /** The need that a claimer takes on: the one asked for, or the first that is open. */
    public WishLine needToClaim(@Nullable UUID needId) {
        if (life.state().open() && life.state() != PUBLISHED) {
            throw new Refused(new AlreadyClaimed(id, life.state()));
        }
        life.mustBe(id, PUBLISHED);
        return lines.openNeed(needId).orElseThrow(() -> new Refused(new NothingToClaim(id)));
    }

    /** Somebody took the wish on; {@code disclosure} is when they may read what is folded inside. */
    public void claim(UUID claimId, UUID claimer, Window disclosure, Instant now) {
        life.move(id, CLAIMED, now, PUBLISHED);
        holder = new Holder(claimId, claimer, disclosure);
    }

    /** Nobody has the wish any more: it hangs on the wall again, or is over when that is decided too late. */
    public void release(Instant now) {
        life.returned(id, note.window().to().isAfter(now), now);
        holder = null;
    }

    public void beginFulfilment(Instant now) {
        life.move(id, FULFILLING, now, CLAIMED);
    }

    public void fulfil(Instant now) {
        life.move(id, FULFILLED, now, CLAIMED, FULFILLING, DISPUTED);
    }

    /** A need was met and both sides said so; with another need open the wish returns to the wall. */
    public void confirm(UUID needId, Instant now) {
        life.mustBe(id, FULFILLED, DISPUTED);
        lines.meet(needId, now);
        life.move(id, lines.openNeed(null).isPresent() ? PUBLISHED : CONFIRMED, now, FULFILLED, DISPUTED);
        holder = null;
    }

    /** Whether the caller may know that the wish exists. */
    boolean visibleTo(Caller caller) {
        return life.state().open() || people.include(caller.id()) || people.inCareOf(caller);
    }

    public UUID id() {
        return id;
    }

    public People people() {
        return people;
    }

    public Note note() {
        return note;
    }

    public Life life() {
        return life;
    }

    Optional<Holder> holder() {
        return Optional.ofNullable(holder);
    }

    public Lines lines() {
        return lines;
    }

    long version() {
        return version;
    }

    String wishNo() {
        return wishNo;
    }
}
