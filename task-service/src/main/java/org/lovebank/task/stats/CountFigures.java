package org.lovebank.task.stats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.VoicePolicy.QualityIndex;
import org.lovebank.task.policy.VoicePolicy.StatsPrivacy;
import org.lovebank.task.stats.StatsRefusal.NotYourFigures;
import org.lovebank.task.stats.StatsViews.ActionLinesView;
import org.lovebank.task.stats.StatsViews.CoverageView;
import org.lovebank.task.stats.StatsViews.QualityView;

/** Counts what happened in a place during some days. */
@ApplicationScoped
class CountFigures {

    private final StatsRepository stats;
    private final Policies policies;
    private final Clock clock;

    CountFigures(StatsRepository stats, Policies policies, Clock clock) {
        this.stats = stats;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    ActionLinesView actionLines(AreaPath area, @Nullable String from, @Nullable String to) {
        Period period = period(from, to);
        return ActionLinesView.of(area.value(), period, stats.lines(area, period));
    }

    @Transactional
    CoverageView coverage(AreaPath area, @Nullable String from, @Nullable String to, int steps) {
        Period period = period(from, to);
        return CoverageView.of(period, stats.coverage(area, period, steps));
    }

    @Transactional
    QualityView quality(AreaPath area, @Nullable String from, @Nullable String to, int steps, Grouping by) {
        Period period = period(from, to);
        Instant now = clock.instant();
        QualityIndex policy = policies.content(QualityIndex.class, area, now);
        int fewest = policies.content(StatsPrivacy.class, area, now).fewest();
        return QualityView.of(
                by, period, stats.quality(area, period, steps, by, policy.satisfiedFrom()), policy, fewest);
    }

    @Transactional
    MattersView matters(Caller caller, AreaPath area, @Nullable String from, @Nullable String to) {
        if (!caller.holdsIn(
                area,
                Roles.COMMUNITY_DISPATCHER,
                Roles.STATION_WORKER,
                Roles.STATION_HEAD,
                Roles.CENTER_ADMIN,
                Roles.AUDITOR)) {
            throw new Refused(new NotYourFigures(area.value()));
        }
        Period period = period(from, to);
        return MattersView.of(area.value(), period, stats.matters(area, period, clock.instant()));
    }

    private Period period(@Nullable String from, @Nullable String to) {
        return Period.of(from, to, LocalDate.ofInstant(clock.instant(), Time.DAYS));
    }
}
