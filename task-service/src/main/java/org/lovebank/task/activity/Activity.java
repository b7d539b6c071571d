package org.lovebank.task.activity;

import static org.lovebank.task.activity.ActivityState.*;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.notice.Belonging;
import org.lovebank.task.activity.notice.Notice;
import org.lovebank.task.activity.notice.Terms;

/** A group activity 活动, from its announcement to its settled hours. Taking part is always the volunteer's own yes. */
@Entity
@Table(name = "activity")
public class Activity {

    @Id
    private UUID id;

    @Version
    private long version;

    private String activityNo;

    @Enumerated(EnumType.STRING)
    private ActivityType type;

    @Embedded
    private Notice notice;

    @Embedded
    private Belonging belonging;

    @Embedded
    private Terms terms;

    @Embedded
    private Life life;

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    /** What somebody announces, as a draft. */
    public Activity(UUID id, String activityNo, ActivityRequest asked, Belonging belonging, Instant now) {
        this.id = id;
        this.activityNo = activityNo;
        this.type = asked.type();
        this.notice = asked.notice();
        this.belonging = belonging;
        this.terms = asked.terms();
        this.life = new Life(now);
        terms.mustNotEndangerMinors(id);
    }

    void edit(ActivityRequest asked, Belonging other, Instant now) {
        mustBeWritten();
        Terms asks = asked.terms();
        asks.mustNotEndangerMinors(id);
        type = asked.type();
        notice = asked.notice();
        belonging = other;
        terms = asks;
        life.touched(now);
    }

    /** Announcement and shifts are written before publication. */
    public void mustBeWritten() {
        if (!state().beingWritten()) {
            throw notInThatState();
        }
    }

    public void submit(Instant now) {
        life.move(id, REVIEW, now);
    }

    /** A second person lets it out; what it earns is decided here and kept. */
    public void publish(Caller by, boolean earns, Instant now) {
        belonging.mustBeReviewableBy(id, by);
        life.mustAllow(id, PUBLISHED);
        release(by.id(), earns, now);
    }

    /** The same for what a reviewed series makes. */
    public void publishFromSeries(UUID reviewer, boolean earns, Instant now) {
        life.move(id, REVIEW, now);
        release(reviewer, earns, now);
    }

    private void release(UUID reviewer, boolean earns, Instant now) {
        terms.mustAllowPublication(id, type == ActivityType.LARGE_EVENT);
        life.move(id, PUBLISHED, now);
        life.released(reviewer, earns);
    }

    public void sendBack(Caller by, String why, Instant now) {
        belonging.mustBeReviewableBy(id, by);
        if (state() != REVIEW) {
            throw notInThatState();
        }
        life.move(id, DRAFT, now);
        life.because(why);
    }

    public void closeSignUp(Instant now) {
        life.move(id, SIGNUP_CLOSED, now);
    }

    public void begin(Instant now) {
        life.moveFrom(notice.startsAt(), id, RUNNING, now);
    }

    public void end(Instant now) {
        life.moveFrom(notice.endsAt(), id, ENDED, now);
    }

    public void settleHours(Instant now) {
        life.move(id, HOURS_CONFIRMED, now);
    }

    public void archive(Instant now) {
        life.move(id, ARCHIVED, now);
    }

    public void cancel(String why, Instant now) {
        life.move(id, CANCELLED, now);
        life.because(why);
        life.revised();
    }

    /** One of a series at another time or place; calendars hear of it. */
    public void revise(Instant start, @Nullable String place, Instant now) {
        life.mustAllow(id, SIGNUP_CLOSED);
        notice = notice.at(start, place);
        life.touched(now);
        life.revised();
    }

    public void mustAllow(ActivityState to) {
        life.mustAllow(id, to);
    }

    public Refused notInThatState() {
        return life.refused(id);
    }

    /** Whether the caller may know that it exists: everybody, once it was published. */
    public boolean visibleTo(Caller caller) {
        return life.publishedAt() != null || belonging.runBy(caller);
    }

    public boolean runBy(Caller caller) {
        return belonging.runBy(caller);
    }

    public UUID id() {
        return id;
    }

    public ActivityType type() {
        return type;
    }

    public ActivityState state() {
        return life.state();
    }

    public Notice notice() {
        return notice;
    }

    public Belonging belonging() {
        return belonging;
    }

    public Terms terms() {
        return terms;
    }

    public Life life() {
        return life;
    }

    long version() {
        return version;
    }

    String activityNo() {
        return activityNo;
    }
}
