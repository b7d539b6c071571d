package org.lovebank.volunteer.team.allocation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.volunteer.term.Ending;

@Path("/api/v1/teams/{id}/allocations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "teams", description = "Teams 志愿服务队")
class AllocationResource {

    private final AllocateTeam allocateTeam;
    private final CurrentCaller caller;

    AllocationResource(AllocateTeam allocateTeam, CurrentCaller caller) {
        this.allocateTeam = allocateTeam;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Allocate a team 派驻队伍",
            description =
                    "To a street, community or grid, for a time; perhaps ordered by a department; you administer both places."
                            + " 将队伍派驻到街道、社区或网格，可由部门提出需求；须同时管辖队伍所在地与派驻地。")
    public Response allocate(@PathParam("id") UUID id, @Valid @NotNull NewAllocation wanted) {
        return tagged(Response.Status.CREATED, allocateTeam.by(caller.get(), id, wanted));
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "Where a team serves 查询队伍派驻", description = "Past, present and planned. 含历史、当前与计划中。")
    public Page<AllocationView> of(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return allocateTeam.of(id, paging);
    }

    @POST
    @Path("/{allocationId}/ending")
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "End an allocation 结束派驻",
            description = "On a last day, today if none is named; needs If-Match. 指定最后一日，默认今天，须带 If-Match。")
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("allocationId") UUID allocationId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Ending ending) {
        return tagged(Response.Status.OK, allocateTeam.end(caller.get(), id, allocationId, ifMatch, ending));
    }

    private static Response tagged(Response.Status status, AllocationView allocation) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, new Version(allocation.version()).tag())
                .entity(allocation)
                .build();
    }

    /** Where a team is sent; {@code orderedById} is the department or school that asked for it. */
    record NewAllocation(
            @NotBlank @Size(max = 330) String areaPath,
            @Nullable UUID orderedById,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn) {}
}
