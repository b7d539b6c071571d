package org.lovebank.task.order.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.task.campaign.ActionLine;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.Progress;
import org.lovebank.task.order.form.Conditions;
import org.lovebank.task.order.form.DispatchMode;
import org.lovebank.task.order.form.Errand;
import org.lovebank.task.order.form.FundingSource;
import org.lovebank.task.order.form.FundingState;
import org.lovebank.task.order.form.Origin;
import org.lovebank.task.order.form.Urgency;

/** An order as a caller may see it: the errand for everybody, its people and its reason for whom they concern. */
@Schema(name = "Order")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
        UUID id,
        String orderNo,
        OrderState state,
        Instant stateSince,
        Origin origin,
        @Nullable UUID originId,
        String areaPath,
        @Nullable UUID postedBy,
        @Nullable UUID beneficiaryId,
        String categoryCode,
        @Nullable UUID menuItemId,
        String title,
        String description,
        String place,
        Instant from,
        Instant to,
        Instant startsAt,
        int durationMinutes,
        int headcount,
        int filled,
        DispatchMode dispatchMode,
        Urgency urgency,
        boolean hazardous,
        boolean contactWithMinors,
        @Nullable String qualificationKind,
        @Nullable String language,
        @Nullable String riskStatement,
        @Nullable String insurancePolicyNo,
        @Nullable UUID agreementId,
        @Nullable String campaignCode,
        @Nullable ActionLine actionLine,
        FundingSource fundingSource,
        @Nullable FundingState fundingState,
        @Nullable UUID currentOrgId,
        @Nullable UUID issuedBy,
        @Nullable Instant dueAt,
        int escalationLevel,
        @Nullable String reason,
        @Nullable UUID endedBy,
        boolean late,
        Instant placedAt,
        Instant changedAt,
        long version) {

    /** The order as this caller may see it. */
    public static OrderView of(Order order, Caller caller) {
        boolean concerned =
                order.parties().include(caller.id()) || order.parties().inCareOf(caller);
        boolean working = concerned || order.coordinatedBy(caller);
        Errand errand = order.errand();
        Conditions conditions = order.conditions();
        Progress progress = order.progress();
        return new OrderView(
                order.id(),
                order.provenance().orderNo(),
                order.state(),
                progress.stateSince(),
                order.provenance().origin(),
                concerned ? order.provenance().originId() : null,
                order.parties().areaPath(),
                concerned ? order.parties().postedBy() : null,
                working ? order.parties().beneficiaryId() : null,
                errand.categoryCode(),
                errand.menuItemId(),
                errand.title(),
                errand.description(),
                errand.place(),
                errand.windowFrom(),
                errand.windowTo(),
                order.planned().from(),
                errand.durationMinutes(),
                errand.headcount(),
                progress.filled(),
                errand.dispatchMode(),
                errand.urgency(),
                conditions.hazardous(),
                conditions.contactWithMinors(),
                conditions.qualificationKind(),
                conditions.language(),
                conditions.riskStatement(),
                working ? conditions.insurancePolicyNo() : null,
                conditions.agreementId(),
                errand.campaignCode(),
                errand.actionLine(),
                order.funds().source(),
                working ? order.funds().state() : null,
                working ? progress.currentOrgId() : null,
                working ? progress.issuedBy() : null,
                working ? progress.dueAt() : null,
                progress.escalationLevel(),
                concerned ? progress.reason() : null,
                concerned ? progress.endedBy() : null,
                progress.late(),
                progress.placedAt(),
                progress.changedAt(),
                order.version());
    }
}
