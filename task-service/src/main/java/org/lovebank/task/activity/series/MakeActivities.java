package org.lovebank.task.activity.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.Time;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.ActivityRequest;
import org.lovebank.task.activity.TellActivity;
import org.lovebank.task.activity.WriteActivity;
import org.lovebank.task.activity.series.SeriesRepository.Different;
import org.lovebank.task.activity.shift.WriteShift;
import org.lovebank.task.policy.ActivityPolicy.EarningActivities;
import org.lovebank.task.policy.ActivityPolicy.SeriesAhead;
import org.lovebank.task.policy.Policies;

/** Makes the activities of series some weeks ahead; any number of replicas may do it, no day is made twice. */
@ApplicationScoped
public class MakeActivities {

    private static final Logger LOG = Logger.getLogger(MakeActivities.class);
    private static final int AT_ONCE = 20;
    /** The policy of a place may look less far. */
    private static final int FARTHEST_DAYS = 120;

    private final SeriesRepository series;
    private final ActivityRepository activities;
    private final WriteShift writeShift;
    private final TellActivity tellActivity;
    private final Policies policies;
    private final ObjectMapper json;
    private final Clock clock;

    MakeActivities(
            SeriesRepository series,
            ActivityRepository activities,
            WriteShift writeShift,
            TellActivity tellActivity,
            Policies policies,
            ObjectMapper json,
            Clock clock) {
        this.series = series;
        this.activities = activities;
        this.writeShift = writeShift;
        this.tellActivity = tellActivity;
        this.policies = policies;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(
            identity = "make-activities",
            every = "${lovebank.task.activities-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        Instant now = clock.instant();
        int made = 0;
        for (Series due : series.due(LocalDate.ofInstant(now, Time.DAYS).plusDays(FARTHEST_DAYS), AT_ONCE)) {
            made += ahead(due, now);
        }
        if (made > 0) {
            LOG.infof("activities made count=%d", made);
        }
    }

    /** Part of somebody's transaction: as far as the policy looks. */
    int ahead(Series one, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        int days = policies.content(SeriesAhead.class, one.area(), now).days();
        Map<LocalDate, Different> different = series.differentDays(one.id(), today);
        int made = 0;
        for (LocalDate day : one.takeUntil(today.plusDays(days))) {
            made += make(one, day, different.get(day), now) ? 1 : 0;
        }
        series.keep(one);
        return made;
    }

    private boolean make(Series one, LocalDate day, @Nullable Different different, Instant now) {
        if (different != null && different.skipped()) {
            return false;
        }
        Instant usual = one.startOn(day);
        Instant start = different == null || different.startsAt() == null ? usual : different.startsAt();
        if (!start.isAfter(now)) {
            return false;
        }
        SeriesRequest template = template(one);
        ActivityRequest asked = template.activity().at(start, different == null ? null : different.place());
        Activity activity = new Activity(
                UuidCreator.getTimeOrderedEpoch(),
                activities.nextNumber(now),
                asked,
                WriteActivity.belonging(one.postedBy(), asked, one.id(), day),
                now);
        boolean earns = policies.content(EarningActivities.class, one.area(), now)
                .types()
                .contains(asked.type().name());
        activity.publishFromSeries(one.approvedBy(), earns, now);
        tellActivity.changed(activity);
        Duration later = Duration.between(template.activity().startsAt(), start);
        template.shifts().forEach(shift -> writeShift.add(activity, shift.later(later)));
        return true;
    }

    private SeriesRequest template(Series one) {
        try {
            return json.readValue(one.template(), SeriesRequest.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("series cannot be read seriesId=" + one.id(), broken);
        }
    }
}
