package org.lovebank.task.intake.matter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.problem.Refused;
import org.lovebank.task.intake.matter.MatterRefusal.ChannelNotYours;
import org.lovebank.task.intake.matter.MatterRefusal.MatterCategoryUnknown;
import org.lovebank.task.intake.matter.MatterRefusal.PhotoMissing;
import org.lovebank.task.intake.matter.MatterRefusal.SummaryNotPublishable;
import org.lovebank.task.screening.Finding;
import org.lovebank.task.screening.PublicText;

/** A matter as somebody brings it: a summary without personal data, and the words themselves, which are sealed. */
@Schema(name = "IntakeRequest")
public record MatterRequest(
        @NotNull IntakeChannel channel,

        @NotNull @Size(max = AreaPath.LONGEST) @Pattern(regexp = AreaPath.WRITTEN) @Schema(examples = "cn.xigu.fulilu.jiequ22")
        String areaPath,

        @NotBlank @Size(max = 200) @Schema(description = "What it is about, without names, phones or addresses. 概要，不含个人信息。")
        String summary,

        @Size(max = 2000) @Schema(
                description =
                        "The words themselves, with whom to call: sealed, erased after two years. 原话与联系方式，加密保存，到期删除。")
        @Nullable String words,

        @Nullable Urgency urgency,

        @Schema(description = "PRACTICAL 解难, ADVICE 解惑, COMPANIONSHIP 解闷") @Nullable Dimension dimension,

        @Pattern(regexp = "[A-Z_]{2,40}") @Nullable String categoryCode,

        @Schema(description = "Whom it concerns, when known. 当事人。") @Nullable UUID beneficiaryId,

        @Size(max = 9) @Nullable List<@Valid @NotNull PhotoReference> photos) {

    public Urgency urgencyOrNormal() {
        return urgency == null ? Urgency.NORMAL : urgency;
    }

    Dimension dimensionOrPractical() {
        return dimension == null ? Dimension.PRACTICAL : dimension;
    }

    List<String> writtenPhotos() {
        return photos == null
                ? List.of()
                : photos.stream().map(PhotoReference::written).toList();
    }

    /** Who the caller is to it, if what they bring needs no database to be right. */
    public ReporterKind mustBeRight(Caller caller) {
        ReporterKind reporter = channel.reporter(caller, new AreaPath(areaPath));
        if (reporter == null) {
            throw new Refused(new ChannelNotYours(channel, areaPath));
        }
        if (channel == IntakeChannel.PHOTO_REPORT && writtenPhotos().isEmpty()) {
            throw new Refused(new PhotoMissing());
        }
        if (categoryCode != null && ServiceCategory.find(categoryCode).isEmpty()) {
            throw new Refused(new MatterCategoryUnknown(categoryCode));
        }
        List<Finding> findings = new PublicText().and("#/summary", summary).findings();
        if (!findings.isEmpty()) {
            throw new Refused(new SummaryNotPublishable(findings));
        }
        return reporter;
    }
}
