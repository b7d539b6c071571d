package org.lovebank.volunteer.award;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/award-campaigns")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "awards", description = "Selections 评选")
class AwardCampaignResource {

    private final KeepCampaigns keepCampaigns;
    private final CurrentCaller caller;

    AwardCampaignResource(KeepCampaigns keepCampaigns, CurrentCaller caller) {
        this.keepCampaigns = keepCampaigns;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Begin a selection 发起评选",
            description =
                    "With the series and places of the rule AWARD_CAMPAIGN: ten of ten unless a place has its own. 系列与名额按规则，默认十个系列各十名。")
    public Response begin(@Valid @NotNull NewCampaign wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(keepCampaigns.begin(caller.get(), wanted))
                .build();
    }

    @POST
    @Path("/{id}/voting")
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(summary = "Open the ballot 开始投票", description = "Ends the nominations. 同时结束提名。")
    public Response vote(@PathParam("id") UUID id) {
        return Response.ok(keepCampaigns.become(caller.get(), id, CampaignState.VOTING))
                .build();
    }

    @POST
    @Path("/{id}/cancellation")
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(summary = "Cancel a selection 取消评选", description = "Before its announcement. 限公布前。")
    public Response cancel(@PathParam("id") UUID id) {
        return Response.ok(keepCampaigns.become(caller.get(), id, CampaignState.CANCELLED))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "Show a selection 查看评选", description = "With its series and what may follow. 含系列与可进行的步骤。")
    public AwardCampaignView one(@PathParam("id") UUID id) {
        return keepCampaigns.one(id);
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "List selections 查询评选", description = "Of a place and everything inside. 区域及其下级内的评选。")
    public Page<AwardCampaignView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return keepCampaigns.in(areaPath, paging);
    }
}
