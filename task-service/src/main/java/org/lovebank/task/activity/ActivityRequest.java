package org.lovebank.task.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.notice.Notice;
import org.lovebank.task.activity.notice.NoticeRefusal.MinAgeNotKnown;
import org.lovebank.task.activity.notice.Terms;
import org.lovebank.task.campaign.ActionLine;
import org.lovebank.task.note.NoteRefusal.TextNotPublishable;
import org.lovebank.task.note.NoteRefusal.UnknownCategory;
import org.lovebank.task.note.NoteRefusal.WindowBackwards;
import org.lovebank.task.screening.Finding;
import org.lovebank.task.screening.PublicText;

/** An activity as it is announced; everything in it is public. */
@Schema(name = "ActivityRequest")
public record ActivityRequest(
        @NotNull ActivityType type,

        @NotNull @Size(max = 200) @Pattern(regexp = AREA) @Schema(examples = "cn.xigu.fulilu.jiequ22")
        String areaPath,

        @NotBlank @Size(max = 60) String title,
        @NotBlank @Size(max = 2000) String content,
        @NotBlank @Size(max = 40) String categoryCode,
        @NotBlank @Size(max = 120) String place,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,

        @Schema(description = "Default: the start. 默认为活动开始时间。") @Nullable Instant signUpUntil,

        @Nullable ActionLine actionLine,
        @Size(max = 40) @Nullable String programmeCode,
        @Size(max = 40) @Nullable String campaignCode,
        @Size(max = 40) @Nullable String occasionCode,
        @Nullable UUID organisationId,
        @Nullable UUID teamId,
        @Nullable UUID venueId,

        @Size(max = 1000) @Schema(description = "Required to publish. 风险提示，发布前必填。") @Nullable String riskStatement,

        @Nullable Boolean hazardous,

        @Schema(description = "8, 16 or 18; default 18. 最低年龄，默认 18。") @Nullable Integer minAge,

        @Schema(description = "Minors need a guardian's consent. 未成年人须有监护人同意。") @Nullable Boolean minorsAllowed,

        @Nullable Boolean contactWithMinors,
        @Size(max = 40) @Nullable String qualificationKind,

        @Size(max = 64) @Schema(description = "Of the written agreement; large events need one. 书面协议编号，大型活动必填。")
        @Nullable String agreementRef,

        @Size(max = 64) @Nullable String insurancePolicyNo) {

    public static final String AREA = AreaPath.WRITTEN;

    private static final List<Integer> AGES = List.of(Terms.CHILD, Terms.YOUTH, Terms.ADULT);

    /** What everybody reads; refuses what may not be published. */
    public Notice notice() {
        if (!startsAt.isBefore(endsAt)) {
            throw new Refused(new WindowBackwards(startsAt, endsAt));
        }
        if (ServiceCategory.find(categoryCode).isEmpty()) {
            throw new Refused(new UnknownCategory("#/categoryCode", categoryCode));
        }
        mustBePublishable();
        Instant deadline = signUpUntil == null ? startsAt : signUpUntil;
        return new Notice(title, content, categoryCode, place, startsAt, endsAt, deadline);
    }

    private void mustBePublishable() {
        List<Finding> findings = new PublicText()
                .and("#/title", title)
                .and("#/content", content)
                .and("#/place", place)
                .and("#/riskStatement", riskStatement)
                .findings();
        if (!findings.isEmpty()) {
            throw new Refused(new TextNotPublishable(findings));
        }
    }

    /** On which terms one takes part. */
    public Terms terms() {
        boolean minors = Boolean.TRUE.equals(minorsAllowed);
        int youngest = minAge == null ? (minors ? Terms.CHILD : Terms.ADULT) : minAge;
        if (!AGES.contains(youngest)) {
            throw new Refused(new MinAgeNotKnown(youngest, AGES));
        }
        return new Terms(
                riskStatement,
                Boolean.TRUE.equals(hazardous),
                youngest,
                minors,
                Boolean.TRUE.equals(contactWithMinors),
                qualificationKind,
                agreementRef,
                insurancePolicyNo);
    }

    /** The same announcement for another time, and perhaps elsewhere; signing up ends as long before it. */
    public ActivityRequest at(Instant otherStart, @Nullable String elsewhere) {
        Duration later = Duration.between(startsAt, otherStart);
        return new ActivityRequest(
                type,
                areaPath,
                title,
                content,
                categoryCode,
                elsewhere == null ? place : elsewhere,
                otherStart,
                endsAt.plus(later),
                signUpUntil == null ? null : signUpUntil.plus(later),
                actionLine,
                programmeCode,
                campaignCode,
                occasionCode,
                organisationId,
                teamId,
                venueId,
                riskStatement,
                hazardous,
                minAge,
                minorsAllowed,
                contactWithMinors,
                qualificationKind,
                agreementRef,
                insurancePolicyNo);
    }
}
