package org.lovebank.task.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.task.place.KnownPlaces;

@Path("/api/v1/campaigns")
@Tag(name = "Campaigns 专项行动")
class CampaignResource {

    private final StartCampaign startCampaign;
    private final Campaigns campaigns;
    private final CurrentCaller caller;

    CampaignResource(StartCampaign startCampaign, Campaigns campaigns, CurrentCaller caller) {
        this.startCampaign = startCampaign;
        this.campaigns = campaigns;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.COMMUNITY_DISPATCHER, Roles.STATION_HEAD})
    @Operation(
            summary = "Begin a campaign",
            description = "Orders and activities may then name its code. 发起专项行动，订单与活动可归入其中。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response start(@Valid @NotNull CampaignRequest asked) {
        CampaignView campaign = startCampaign.by(caller.get(), asked);
        return Response.created(URI.create("/api/v1/campaigns/" + campaign.code()))
                .entity(campaign)
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Campaigns around a place",
            description = "Its own, those below it and those it lies in. 本地、下级及上级的专项行动。")
    public Page<CampaignView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return campaigns.around(KnownPlaces.wellFormed(areaPath), paging);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed("**")
    @Operation(summary = "One campaign", description = "By its code. 按代码查看专项行动。")
    public CampaignView one(@PathParam("code") String code) {
        return campaigns.one(code);
    }
}
