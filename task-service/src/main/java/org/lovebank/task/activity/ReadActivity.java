package org.lovebank.task.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.ActivityRefusal.NotYourActivity;
import org.lovebank.task.activity.notice.Belonging;

/** Reads the calendar of activities of a place, and one of them. */
@ApplicationScoped
class ReadActivity {

    private static final UUID FIRST = new UUID(0, 0);

    private final ActivityRepository activities;
    private final Cursors cursors;
    private final Clock clock;

    ReadActivity(ActivityRepository activities, Cursors cursors, Clock clock) {
        this.activities = activities;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    ActivityView one(Caller caller, UUID activityId) {
        return ActivityView.of(activities.findFor(caller, activityId), caller);
    }

    /** What is not public yet is for whose office organises there. */
    @Transactional
    Page<ActivityView> calendar(Caller caller, AreaPath area, Asked asked, Paging paging) {
        Instant now = clock.instant();
        Instant begin = asked.from() == null ? now : asked.from();
        CalendarFilter filter =
                CalendarFilter.of(asked.state(), begin, asked.to(), asked.type(), asked.campaignCode(), now);
        if (!filter.isPublic() && !Belonging.organisesIn(caller, area)) {
            throw new Refused(new NotYourActivity(area.value()));
        }
        String list = "activities/" + area + "/" + asked;
        Optional<List<String>> after = cursors.position(paging, list);
        Instant afterStart = after.map(values -> Instant.parse(values.get(0))).orElse(Instant.EPOCH);
        UUID afterId = after.map(values -> UUID.fromString(values.get(1))).orElse(FIRST);
        List<Activity> found = activities.within(area, filter, afterStart, afterId, paging.size() + 1);
        return cursors.page(
                        found,
                        paging,
                        list,
                        activity -> List.of(
                                activity.notice().startsAt().toString(),
                                activity.id().toString()))
                .map(activity -> ActivityView.of(activity, caller));
    }

    /** The filters of the list as they were asked. */
    record Asked(
            @Nullable ActivityState state,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable ActivityType type,
            @Nullable String campaignCode) {}
}
