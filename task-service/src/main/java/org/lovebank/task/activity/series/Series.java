package org.lovebank.task.activity.series;

import static org.lovebank.task.activity.series.SeriesState.*;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.series.SeriesRefusal.NoSuchOccurrence;
import org.lovebank.task.activity.series.SeriesRefusal.SeriesNotInThatState;

/** A repeated activity: its rule, since when, until when, and up to which day its activities are made. */
@Entity
@Table(name = "activity_series")
class Series {

    @Id
    private UUID id;

    @Version
    private long version;

    private String areaPath;
    private String title;
    private String rule;
    private Instant firstStart;
    private @Nullable LocalDate untilOn;
    private String template;

    @Enumerated(EnumType.STRING)
    private SeriesState state;

    private UUID postedBy;
    private @Nullable UUID reviewedBy;
    private @Nullable String reason;
    private LocalDate madeUntilOn;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Series() {}

    Series(UUID id, SeriesRequest asked, String template, UUID by, Instant now) {
        this.id = id;
        this.areaPath = asked.activity().areaPath();
        this.title = asked.activity().title();
        this.rule = asked.rule();
        this.firstStart = asked.activity().startsAt();
        this.untilOn = asked.untilOn();
        this.template = template;
        this.state = REVIEW;
        this.postedBy = by;
        this.madeUntilOn = firstOn().minusDays(1);
        this.changedAt = now;
    }

    void approve(UUID by, Instant now) {
        move(ACTIVE, now);
        reviewedBy = by;
    }

    void reject(UUID by, String why, Instant now) {
        move(REJECTED, now);
        reviewedBy = by;
        reason = why;
    }

    void end(Instant now) {
        move(ENDED, now);
    }

    /** The days up to this one that have no activity yet; from now on they have. */
    List<LocalDate> takeUntil(LocalDate day) {
        LocalDate last = lastBefore(day);
        if (!last.isAfter(madeUntilOn)) {
            return List.of();
        }
        List<LocalDate> days = occurrences().between(madeUntilOn.plusDays(1), last);
        madeUntilOn = last;
        return days;
    }

    void mustTakePlaceOn(LocalDate day) {
        if (state != ACTIVE
                || occurrences().between(day, lastBefore(day)).isEmpty()
                || !occurrences().between(day, day).contains(day)) {
            throw new Refused(new NoSuchOccurrence(id, day));
        }
    }

    private LocalDate lastBefore(LocalDate day) {
        return untilOn == null || day.isBefore(untilOn) ? day : untilOn;
    }

    private Occurrences occurrences() {
        return new Occurrences(rule, firstOn());
    }

    /** When it begins on that day: at the same time in Shanghai as the first one. */
    Instant startOn(LocalDate day) {
        return day.atTime(firstStart.atZone(Time.DAYS).toLocalTime())
                .atZone(Time.DAYS)
                .toInstant();
    }

    private LocalDate firstOn() {
        return LocalDate.ofInstant(firstStart, Time.DAYS);
    }

    private void move(SeriesState to, Instant now) {
        if (!state.next().contains(to)) {
            throw new Refused(new SeriesNotInThatState(id, state, state.next()));
        }
        state = to;
        changedAt = now;
    }

    boolean visibleTo(Caller caller, boolean organises) {
        return state == ACTIVE || state == ENDED || organises || caller.is(postedBy);
    }

    UUID id() {
        return id;
    }

    AreaPath area() {
        return new AreaPath(areaPath);
    }

    String template() {
        return template;
    }

    UUID postedBy() {
        return postedBy;
    }

    /** Who approved it; asked of series that make activities. */
    UUID approvedBy() {
        return java.util.Optional.ofNullable(reviewedBy).orElseThrow();
    }

    Instant firstStart() {
        return firstStart;
    }

    SeriesView view() {
        return new SeriesView(
                id,
                areaPath,
                title,
                rule,
                firstStart,
                untilOn,
                state,
                state.next(),
                reason,
                madeUntilOn,
                changedAt,
                version);
    }
}
