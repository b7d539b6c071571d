package org.lovebank.volunteer.reward;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/rewards")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rewards", description = "Rewards 嘉许回馈")
class RewardResource {

    private final GrantRewards grantRewards;
    private final CurrentCaller caller;

    RewardResource(GrantRewards grantRewards, CurrentCaller caller) {
        this.grantRewards = grantRewards;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Grant a reward 给予嘉许",
            description =
                    "Material (with its worth), moral or by policy, for an honour or stars that stand. 物质、精神或政策嘉许，须有有效荣誉或星级为据。")
    public Response grant(@Valid @NotNull NewReward wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(grantRewards.by(caller.get(), wanted))
                .build();
    }

    @POST
    @Path("/{id}/handover")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Hand a reward over 发放嘉许", description = "By somebody else than who granted it. 批准人不得发放。")
    public Response handOver(@PathParam("id") UUID id) {
        return Response.ok(grantRewards.handOver(caller.get(), id)).build();
    }

    @POST
    @Path("/{id}/cancellation")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Cancel a reward 取消嘉许", description = "Before it was handed over. 限发放前。")
    public Response cancel(@PathParam("id") UUID id) {
        return Response.ok(grantRewards.cancel(caller.get(), id)).build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List rewards 查询嘉许",
            description = "One's own, or with areaPath those of a place to its staff. 本人的嘉许；带 areaPath 时为辖区嘉许。")
    public Page<RewardView> list(@QueryParam("areaPath") @Nullable String areaPath, @BeanParam Paging paging) {
        return grantRewards.list(caller.get(), areaPath, paging);
    }
}
