package org.lovebank.task.activity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.ActivityRefusal.NotYourActivity;
import org.lovebank.task.activity.notice.Belonging;
import org.lovebank.task.activity.notice.NoticeRefusal.UnknownArea;
import org.lovebank.task.activity.notice.NoticeRefusal.UnknownReference;
import org.lovebank.task.campaign.Campaigns;
import org.lovebank.task.place.PlaceRepository;
import org.lovebank.task.policy.ActivityPolicy.ActivityWindow;
import org.lovebank.task.policy.Policies;

/** Announces an activity, and puts other words on it before it is published. */
@ApplicationScoped
public class WriteActivity {

    private final ActivityRepository activities;
    private final ReferenceRepository references;
    private final Campaigns campaigns;
    private final PlaceRepository places;
    private final Policies policies;
    private final TellActivity tellActivity;
    private final Clock clock;

    WriteActivity(
            ActivityRepository activities,
            ReferenceRepository references,
            Campaigns campaigns,
            PlaceRepository places,
            Policies policies,
            TellActivity tellActivity,
            Clock clock) {
        this.activities = activities;
        this.references = references;
        this.campaigns = campaigns;
        this.places = places;
        this.policies = policies;
        this.tellActivity = tellActivity;
        this.clock = clock;
    }

    @Transactional
    ActivityView draft(Caller caller, ActivityRequest asked) {
        Instant now = clock.instant();
        Belonging belonging = belonging(caller.id(), asked, null, null);
        mustOrganise(caller, asked, belonging);
        Activity activity = new Activity(
                UuidCreator.getTimeOrderedEpoch(),
                activities.nextNumber(now),
                asked,
                inPlaceAndTime(asked, belonging, now),
                now);
        tellActivity.changed(activity);
        return ActivityView.of(activity, caller);
    }

    @Transactional
    ActivityView reword(Caller caller, UUID activityId, @Nullable String ifMatch, ActivityRequest asked) {
        Instant now = clock.instant();
        Activity activity = activities.findForChange(caller, activityId);
        activity.belonging().mustBeRunBy(caller);
        new Version(activity.version()).mustMatch(ifMatch);
        Belonging before = activity.belonging();
        Belonging belonging = belonging(before.postedBy(), asked, before.seriesId(), before.occurrenceOn());
        mustOrganise(caller, asked, belonging);
        activity.edit(asked, inPlaceAndTime(asked, belonging, now), now);
        tellActivity.changed(activity);
        return ActivityView.of(activity, caller);
    }

    private static void mustOrganise(Caller caller, ActivityRequest asked, Belonging belonging) {
        boolean own = asked.type() == ActivityType.SELF && caller.holdsAny(Roles.VOLUNTEER);
        if (!own && !belonging.inCareOf(caller)) {
            throw new Refused(new NotYourActivity(asked.areaPath()));
        }
    }

    /** The same belonging, if all that it names exists and the time is right. */
    public Belonging inPlaceAndTime(ActivityRequest asked, Belonging belonging, Instant now) {
        AreaPath area = belonging.area();
        if (!places.knows(area)) {
            throw new Refused(new UnknownArea(asked.areaPath()));
        }
        campaigns.mustGoOn(asked.campaignCode(), asked.startsAt());
        references.firstUnknown(asked).ifPresent(field -> {
            throw new Refused(new UnknownReference(field.name(), field.value()));
        });
        asked.notice().mustBeInTime(policies.content(ActivityWindow.class, area, now), now);
        return belonging;
    }

    /** Whose it is, as asked. */
    public static Belonging belonging(
            UUID postedBy, ActivityRequest asked, @Nullable UUID seriesId, @Nullable LocalDate on) {
        return new Belonging(
                postedBy,
                asked.areaPath(),
                asked.organisationId(),
                asked.teamId(),
                asked.programmeCode(),
                asked.campaignCode(),
                asked.occasionCode(),
                asked.actionLine(),
                asked.venueId(),
                seriesId,
                on);
    }
}
