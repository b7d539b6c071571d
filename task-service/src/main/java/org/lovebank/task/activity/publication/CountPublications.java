package org.lovebank.task.activity.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.notice.NoticeRefusal.UnknownArea;
import org.lovebank.task.place.PlaceRepository;
import org.lovebank.task.policy.ActivityPolicy.PublicationQuota;
import org.lovebank.task.policy.Policies;

/** Counts what a place published in a month. */
@ApplicationScoped
class CountPublications {

    private final ActivityRepository activities;
    private final PlaceRepository places;
    private final Policies policies;
    private final Clock clock;

    CountPublications(ActivityRepository activities, PlaceRepository places, Policies policies, Clock clock) {
        this.activities = activities;
        this.places = places;
        this.policies = policies;
        this.clock = clock;
    }

    /** This month, unless another is asked for. */
    YearMonth thisMonth() {
        return YearMonth.from(today());
    }

    @Transactional
    PublicationView in(AreaPath area, YearMonth month) {
        if (!places.knows(area)) {
            throw new Refused(new UnknownArea(area.value()));
        }
        return count(area, month);
    }

    /** Part of somebody's transaction. */
    PublicationView count(AreaPath area, YearMonth month) {
        Instant now = clock.instant();
        PublicationQuota rule = policies.content(PublicationQuota.class, area, now);
        long published = activities.published(area, start(month), start(month.plusMonths(1)));
        LocalDate warnFrom = month.atDay(rule.warnFromDay());
        long missing = Math.max(0, rule.perMonth() - published);
        return new PublicationView(
                area.value(),
                month.toString(),
                published,
                rule.perMonth(),
                missing,
                warnFrom,
                missing > 0 && !today().isBefore(warnFrom));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.DAYS);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Time.DAYS).toInstant();
    }
}
