package org.lovebank.volunteer.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
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
import org.lovebank.volunteer.code.Filter;

@Path("/api/v1/duty-turns")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "roster", description = "Duty roster 值班表")
class RosterResource {

    private final KeepRoster keepRoster;
    private final CurrentCaller caller;

    RosterResource(KeepRoster keepRoster, CurrentCaller caller) {
        this.keepRoster = keepRoster;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Plan a turn on duty 排班",
            description =
                    "Such as the secretary on duty; one person a duty at a time, one duty a person at a time. 如值班书记；同一时段一岗一人、一人一岗。")
    public Response plan(@Valid @NotNull NewTurn wanted) {
        return tagged(Response.Status.CREATED, keepRoster.plan(caller.get(), wanted));
    }

    @GET
    @RolesAllowed({
        Roles.CENTER_ADMIN,
        Roles.STATION_HEAD,
        Roles.STATION_WORKER,
        Roles.COMMUNITY_DISPATCHER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Show the roster 查询值班表",
            description = "From a day to a day, today if none is named; within your area. 按日期区间，默认今天，限辖区。")
    public Page<TurnView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("fromOn") @Nullable String fromOn,
            @QueryParam("toOn") @Nullable String toOn,
            @BeanParam Paging paging) {
        LocalDate from = Filter.date("fromOn", fromOn).orElse(keepRoster.today());
        return keepRoster.between(
                caller.get(), areaPath, from, Filter.date("toOn", toOn).orElse(from), paging);
    }

    @POST
    @Path("/{id}/cancellation")
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Cancel a turn 取消值班",
            description = "Makes room for somebody else; needs If-Match. 腾出班次，须带 If-Match。")
    public Response cancel(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.Status.OK, keepRoster.cancel(caller.get(), id, ifMatch));
    }

    private static Response tagged(Response.Status status, TurnView turn) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, new Version(turn.version()).tag())
                .entity(turn)
                .build();
    }

    /** A turn to be planned; {@code duty} is its name, such as 值班书记. */
    record NewTurn(
            @NotBlank @Size(max = 330) String areaPath,
            @Nullable UUID programmeId,
            @NotBlank @Size(max = 60) String duty,
            @NotNull UUID personId,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt) {}
}
