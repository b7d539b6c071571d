package org.lovebank.task.activity.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRefusal.NotYourActivity;
import org.lovebank.task.activity.ActivityRefusal.ReviewerIsAuthor;
import org.lovebank.task.activity.ActivityRequest;
import org.lovebank.task.activity.ActivityType;
import org.lovebank.task.activity.WriteActivity;
import org.lovebank.task.activity.notice.Belonging;
import org.lovebank.task.activity.series.SeriesRefusal.NoSuchSeries;
import org.lovebank.task.activity.shift.WriteShift;

/** Proposes, reviews and ends series. */
@ApplicationScoped
public class RunSeries {

    private static final UUID FIRST = new UUID(0, 0);

    private final SeriesRepository series;
    private final MakeActivities makeActivities;
    private final WriteActivity writeActivity;
    private final Cursors cursors;
    private final ObjectMapper json;
    private final Clock clock;

    RunSeries(
            SeriesRepository series,
            MakeActivities makeActivities,
            WriteActivity writeActivity,
            Cursors cursors,
            ObjectMapper json,
            Clock clock) {
        this.series = series;
        this.makeActivities = makeActivities;
        this.writeActivity = writeActivity;
        this.cursors = cursors;
        this.json = json;
        this.clock = clock;
    }

    /** Everything that publication asks of an activity is asked here, once for all of them. */
    @Transactional
    SeriesView propose(Caller caller, SeriesRequest asked) {
        Instant now = clock.instant();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        ActivityRequest first = asked.activity();
        AreaPath area = new AreaPath(first.areaPath());
        if (!Belonging.organisesIn(caller, area)) {
            throw new Refused(new NotYourActivity(area.value()));
        }
        LocalDate firstOn = LocalDate.ofInstant(first.startsAt(), Time.DAYS);
        Belonging belonging = WriteActivity.belonging(caller.id(), first, id, firstOn);
        writeActivity.inPlaceAndTime(first, belonging, now);
        first.terms().mustAllowPublication(id, first.type() == ActivityType.LARGE_EVENT);
        Activity example = new Activity(id, "", first, belonging, now);
        asked.shifts().forEach(shift -> WriteShift.mustFit(example, shift));
        LocalDate untilOn = asked.untilOn();
        new Occurrences(asked.rule(), firstOn).mustOccur(untilOn == null ? firstOn : untilOn);
        Series proposed = new Series(id, asked, written(asked), caller.id(), now);
        series.keep(proposed);
        return proposed.view();
    }

    private String written(SeriesRequest asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A second person lets all of it out; the first activities are on the calendar at once. */
    @Transactional
    SeriesView approve(Caller caller, UUID seriesId) {
        Instant now = clock.instant();
        Series one = reviewable(caller, seriesId);
        one.approve(caller.id(), now);
        makeActivities.ahead(one, now);
        return one.view();
    }

    @Transactional
    SeriesView reject(Caller caller, UUID seriesId, String reason) {
        Series one = reviewable(caller, seriesId);
        one.reject(caller.id(), reason, clock.instant());
        series.keep(one);
        return one.view();
    }

    private Series reviewable(Caller caller, UUID seriesId) {
        Series one = visible(caller, series.forChange(seriesId));
        if (!Belonging.reviewsIn(caller, one.area())) {
            throw new Refused(new NotYourActivity(one.area().value()));
        }
        if (caller.is(one.postedBy())) {
            throw new Refused(new ReviewerIsAuthor(seriesId));
        }
        return one;
    }

    /** No more are made; those on the calendar stay until they are called off. */
    @Transactional
    SeriesView end(Caller caller, UUID seriesId) {
        Series one = run(caller, seriesId);
        one.end(clock.instant());
        series.keep(one);
        return one.view();
    }

    /** Refuses who does not organise there; part of somebody's transaction. */
    public void mustRun(Caller caller, UUID seriesId) {
        run(caller, seriesId);
    }

    /** Held for a change by who organises there. */
    Series run(Caller caller, UUID seriesId) {
        Series one = visible(caller, series.forChange(seriesId));
        if (!Belonging.organisesIn(caller, one.area())) {
            throw new Refused(new NotYourActivity(one.area().value()));
        }
        return one;
    }

    @Transactional
    SeriesView one(Caller caller, UUID seriesId) {
        return visible(caller, series.found(seriesId)).view();
    }

    private static Series visible(Caller caller, Series one) {
        if (!one.visibleTo(caller, Belonging.organisesIn(caller, one.area()))) {
            throw new Refused(new NoSuchSeries(one.id()));
        }
        return one;
    }

    @Transactional
    Page<SeriesView> within(AreaPath area, Paging paging) {
        String list = "activity-series/" + area;
        UUID after = cursors.idPosition(paging, list).orElse(FIRST);
        List<Series> found = series.within(area, after, paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.id().toString()))
                .map(Series::view);
    }
}
