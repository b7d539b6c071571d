package org.lovebank.volunteer.grid.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1/grids/{path}/duties")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "grids", description = "Grids 网格")
class GridDutyResource {

    private final KeepDuties keepDuties;
    private final CurrentCaller caller;

    GridDutyResource(KeepDuties keepDuties, CurrentCaller caller) {
        this.keepDuties = keepDuties;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Take on a grid duty 担任五大员",
            description =
                    "LIAISON, SUPERVISOR, PUBLICIST, ASSISTANT_MANAGER or MESSENGER, unpaid; one volunteer may hold several,"
                            + " as many as the rule GRID_DUTY allows. 联络员、监督员、宣传员、协管员、传递员，均为义务，可兼任，人数按规则。")
    public Response take(@PathParam("path") String path, @Valid @NotNull NewDuty wanted) {
        return tagged(Response.Status.CREATED, keepDuties.take(caller.get(), path, wanted));
    }

    @GET
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.AUDITOR})
    @Operation(
            summary = "Who does which duty 查询网格五大员",
            description = "Past, present and planned, ids only; within your area. 含历史与计划，仅编号，限辖区。")
    public Page<GridDutyView> list(@PathParam("path") String path, @BeanParam Paging paging) {
        return keepDuties.in(caller.get(), path, paging);
    }

    @POST
    @Path("/{dutyId}/handover")
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Hand a duty over 五大员交接",
            description = "The next holder begins on the day after the last; needs If-Match. 接任者自次日起任职，须带 If-Match。")
    public Response hand(
            @PathParam("path") String path,
            @PathParam("dutyId") UUID dutyId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Handover handover) {
        return tagged(Response.Status.CREATED, keepDuties.hand(caller.get(), path, dutyId, ifMatch, handover));
    }

    @POST
    @Path("/{dutyId}/ending")
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Give a duty up 五大员卸任",
            description = "On a last day, today if none is named; needs If-Match. 指定最后一日，默认今天，须带 If-Match。")
    public Response end(
            @PathParam("path") String path,
            @PathParam("dutyId") UUID dutyId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Ending ending) {
        return tagged(Response.Status.OK, keepDuties.end(caller.get(), path, dutyId, ifMatch, ending));
    }

    private static Response tagged(Response.Status status, GridDutyView duty) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, new Version(duty.version()).tag())
                .entity(duty)
                .build();
    }

    /** Who takes which duty on. */
    record NewDuty(
            @NotNull UUID volunteerId,
            @NotNull Duty duty,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** To whom a duty goes, after which last day. */
    record Handover(@NotNull UUID toVolunteerId, @Nullable LocalDate lastOn) {}
}
