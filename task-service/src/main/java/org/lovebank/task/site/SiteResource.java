package org.lovebank.task.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/sites")
@Tag(name = "Assignments 服务任务")
@RolesAllowed({Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.GRID_DUTY, Roles.CENTER_ADMIN
})
class SiteResource {

    private final TellSite tellSite;
    private final CurrentCaller caller;

    SiteResource(TellSite tellSite, CurrentCaller caller) {
        this.tellSite = tellSite;
        this.caller = caller;
    }

    @POST
    @Once
    @Operation(
            summary = "Say where a place is",
            description =
                    "Check-ins there are held against it; a later word replaces an earlier one. 登记服务地点坐标，供签到比对；后登记者为准。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response tell(@Valid @NotNull SiteRequest told) {
        return Response.status(Response.Status.CREATED)
                .entity(tellSite.as(caller.get(), told))
                .build();
    }

    @GET
    @Operation(summary = "The places of an area", description = "By name. 某区域已登记的服务地点。")
    public Page<SiteView> list(
            @QueryParam("area") @NotNull @Pattern(regexp = AreaPath.WRITTEN) String area, @BeanParam Paging paging) {
        return tellSite.in(caller.get(), area, paging);
    }
}
