package org.lovebank.task.activity.notice;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.ActivityRefusal.NotYourActivity;
import org.lovebank.task.activity.ActivityRefusal.ReviewerIsAuthor;
import org.lovebank.task.campaign.ActionLine;

/** Whose an activity is: the place, the organisation and team, and the programme, campaign, occasion or series that it is part of. */
@Embeddable
public record Belonging(
        UUID postedBy,
        String areaPath,
        @Nullable UUID organisationId,
        @Nullable UUID teamId,
        @Nullable String programmeCode,
        @Nullable String campaignCode,
        @Nullable String occasionCode,
        @Enumerated(EnumType.STRING) @Nullable ActionLine actionLine,
        @Nullable UUID venueId,
        @Nullable UUID seriesId,
        @Nullable LocalDate occurrenceOn) {

    /** Offices that organise activities in their area. */
    private static final String[] ORGANISERS = {
        Roles.COMMUNITY_DISPATCHER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.TEAM_LEADER,
        Roles.TEAM_CORE,
        Roles.ORG_COORDINATOR,
        Roles.CENTER_ADMIN
    };

    /** Offices that review what others announce. */
    private static final String[] REVIEWERS = {Roles.COMMUNITY_DISPATCHER, Roles.STATION_HEAD, Roles.CENTER_ADMIN};

    public AreaPath area() {
        return new AreaPath(areaPath);
    }

    /** Whether the caller's office organises activities there. */
    public boolean inCareOf(Caller caller) {
        return organisesIn(caller, area());
    }

    /** Whether the caller's office organises activities in a place. */
    public static boolean organisesIn(Caller caller, AreaPath place) {
        return caller.holdsIn(place, ORGANISERS);
    }

    /** Whether the caller's office reviews announcements there. */
    public boolean reviewableBy(Caller caller) {
        return reviewsIn(caller, area());
    }

    /** Whether the caller's office reviews announcements in a place. */
    public static boolean reviewsIn(Caller caller, AreaPath place) {
        return caller.holdsIn(place, REVIEWERS);
    }

    /** Its author, or whose office organises there. */
    public boolean runBy(Caller caller) {
        return caller.is(postedBy) || inCareOf(caller);
    }

    public void mustBeRunBy(Caller caller) {
        if (!runBy(caller)) {
            throw new Refused(new NotYourActivity(areaPath));
        }
    }

    /** A second person of an office that reviews there. */
    public void mustBeReviewableBy(UUID activityId, Caller caller) {
        if (!reviewableBy(caller)) {
            throw new Refused(new NotYourActivity(areaPath));
        }
        if (caller.is(postedBy)) {
            throw new Refused(new ReviewerIsAuthor(activityId));
        }
    }
}
