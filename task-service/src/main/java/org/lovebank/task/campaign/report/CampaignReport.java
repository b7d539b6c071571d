package org.lovebank.task.campaign.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.campaign.CampaignView;

/**
 * A campaign in figures within a place: {@code served} are orders with at least one confirmed service; {@code volunteers} and
 * {@code recipients} are people, each counted once; {@code satisfactionTenths} is the mean opinion in tenths of a point out of
 * five, absent while fewer have spoken than may be shown.
 */
@Schema(name = "CampaignReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignReport(
        String code,
        String name,
        String areaPath,
        LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        int ordersPlaced,
        int ordersServed,
        int services,
        long serviceMinutes,
        int activities,
        int attendances,
        long activityMinutes,
        int volunteers,
        int recipients,
        int opinions,
        @Nullable Integer satisfactionTenths,
        int householdsAided,
        int goodsPieces) {

    static CampaignReport of(CampaignView campaign, String areaPath, CampaignFigures counted, int fewest) {
        return new CampaignReport(
                campaign.code(),
                campaign.name(),
                areaPath,
                campaign.beginsOn(),
                campaign.endsOn(),
                counted.ordersPlaced(),
                counted.ordersServed(),
                counted.services(),
                counted.serviceMinutes(),
                counted.activities(),
                counted.attendances(),
                counted.activityMinutes(),
                counted.volunteers(),
                counted.recipients(),
                counted.opinions(),
                counted.opinions() < Math.max(1, fewest)
                        ? null
                        : Math.round(10f * counted.scores() / counted.opinions()),
                counted.householdsAided(),
                counted.goodsPieces());
    }

    /** What was counted, before it is shown. */
    record CampaignFigures(
            int ordersPlaced,
            int ordersServed,
            int services,
            long serviceMinutes,
            int activities,
            int attendances,
            long activityMinutes,
            int volunteers,
            int recipients,
            int opinions,
            int scores,
            int householdsAided,
            int goodsPieces) {}
}
