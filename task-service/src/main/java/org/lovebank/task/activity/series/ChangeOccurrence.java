package org.lovebank.task.activity.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.TellActivity;
import org.lovebank.task.activity.notice.NoticeRefusal.ActivityInThePast;
import org.lovebank.task.activity.series.SeriesRefusal.OccurrenceTaken;
import org.lovebank.task.activity.series.SeriesRepository.Different;

/** One day of a series is skipped, or takes place at another time or elsewhere; the others stay as they are. */
@ApplicationScoped
class ChangeOccurrence {

    private final RunSeries runSeries;
    private final SeriesRepository series;
    private final ActivityRepository activities;
    private final TellActivity tellActivity;
    private final Clock clock;

    ChangeOccurrence(
            RunSeries runSeries,
            SeriesRepository series,
            ActivityRepository activities,
            TellActivity tellActivity,
            Clock clock) {
        this.runSeries = runSeries;
        this.series = series;
        this.activities = activities;
        this.tellActivity = tellActivity;
        this.clock = clock;
    }

    /** What is on the calendar already is called off, with everybody's sign-up. */
    @Transactional
    SeriesView skip(Caller caller, UUID seriesId, SeriesRequest.Skip asked) {
        Instant now = clock.instant();
        Series one = runSeries.run(caller, seriesId);
        one.mustTakePlaceOn(asked.on());
        series.except(seriesId, new Different(asked.on(), true, null, null), caller.id(), now);
        series.made(seriesId, asked.on()).ifPresent(id -> {
            Activity made = activities.findForChange(caller, id);
            made.cancel(asked.reason(), now);
            tellActivity.changed(made);
        });
        return one.view();
    }

    @Transactional
    SeriesView change(Caller caller, UUID seriesId, SeriesRequest.Change asked) {
        Instant now = clock.instant();
        Series one = runSeries.run(caller, seriesId);
        LocalDate on = asked.on();
        one.mustTakePlaceOn(on);
        Instant start = asked.startsAt() == null ? one.startOn(on) : asked.startsAt();
        if (!start.isAfter(now)) {
            throw new Refused(new ActivityInThePast(now));
        }
        series.except(seriesId, new Different(on, false, asked.startsAt(), asked.place()), caller.id(), now);
        series.made(seriesId, on).ifPresent(id -> {
            if (series.anybodySignedUp(id)) {
                throw new Refused(new OccurrenceTaken(seriesId, on));
            }
            Activity made = activities.findForChange(caller, id);
            series.moveShifts(id, Duration.between(made.notice().startsAt(), start));
            made.revise(start, asked.place(), now);
            tellActivity.changed(made);
        });
        return one.view();
    }
}
