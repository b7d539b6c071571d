package org.lovebank.task.campaign.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;

@Path("/api/v1/campaigns/{code}/report")
@Tag(name = "Campaigns 专项行动")
class CampaignReportResource {

    private final ReportCampaign reportCampaign;
    private final CurrentCaller caller;

    CampaignReportResource(ReportCampaign reportCampaign, CurrentCaller caller) {
        this.reportCampaign = reportCampaign;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.COMMUNITY_DISPATCHER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.CENTER_ADMIN,
        Roles.AUDITOR
    })
    @Operation(
            summary = "A campaign in figures",
            description =
                    "Orders, services, activities, people, opinions, aid and goods that name it; of its own place, or of"
                            + " areaPath within the caller's. 专项行动报告：订单、服务、活动、参与与受益人数、满意度、慰问与捐物。")
    public CampaignReport report(@PathParam("code") String code, @QueryParam("areaPath") @Nullable String areaPath) {
        return reportCampaign.to(caller.get(), code, areaPath);
    }
}
