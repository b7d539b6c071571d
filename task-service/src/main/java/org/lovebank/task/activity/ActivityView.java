package org.lovebank.task.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.task.activity.notice.Belonging;
import org.lovebank.task.activity.notice.Notice;
import org.lovebank.task.activity.notice.Terms;
import org.lovebank.task.campaign.ActionLine;

/** An activity as everybody sees it; who wrote it and why it came back is for those who organise it. */
@Schema(name = "Activity")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityView(
        UUID id,
        String activityNo,
        ActivityType type,
        ActivityState state,
        List<ActivityState> next,
        String areaPath,
        String title,
        String content,
        String categoryCode,
        String place,
        Instant startsAt,
        Instant endsAt,
        Instant signUpUntil,
        @Nullable Instant publishedAt,
        @Nullable ActionLine actionLine,
        @Nullable String programmeCode,
        @Nullable String campaignCode,
        @Nullable String occasionCode,
        @Nullable UUID organisationId,
        @Nullable UUID teamId,
        @Nullable UUID venueId,
        @Nullable UUID seriesId,
        @Nullable LocalDate occurrenceOn,
        @Nullable String riskStatement,
        boolean hazardous,
        int minAge,
        boolean minorsAllowed,
        boolean contactWithMinors,
        @Nullable String qualificationKind,
        boolean written,
        boolean insured,
        boolean earnsMinutes,
        int sequence,
        @Nullable UUID postedBy,
        @Nullable UUID reviewedBy,
        @Nullable String reason,
        long version) {

    /** The activity as this caller sees it. */
    public static ActivityView of(Activity activity, Caller caller) {
        boolean inside = activity.runBy(caller);
        Notice notice = activity.notice();
        Belonging belonging = activity.belonging();
        Terms terms = activity.terms();
        Life life = activity.life();
        boolean cancelled = life.state() == ActivityState.CANCELLED;
        return new ActivityView(
                activity.id(),
                activity.activityNo(),
                activity.type(),
                life.state(),
                life.state().next(),
                belonging.areaPath(),
                notice.title(),
                notice.content(),
                notice.categoryCode(),
                notice.place(),
                notice.startsAt(),
                notice.endsAt(),
                notice.signUpUntil(),
                life.publishedAt(),
                belonging.actionLine(),
                belonging.programmeCode(),
                belonging.campaignCode(),
                belonging.occasionCode(),
                belonging.organisationId(),
                belonging.teamId(),
                belonging.venueId(),
                belonging.seriesId(),
                belonging.occurrenceOn(),
                terms.riskStatement(),
                terms.hazardous(),
                terms.minAge(),
                terms.minorsAllowed(),
                terms.contactWithMinors(),
                terms.qualificationKind(),
                terms.agreementRef() != null,
                terms.insurancePolicyNo() != null,
                life.earnsMinutes(),
                life.sequence(),
                inside ? belonging.postedBy() : null,
                inside ? life.reviewedBy() : null,
                inside || cancelled ? life.reason() : null,
                activity.version());
    }
}
