package org.lovebank.volunteer.station.staff;

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

@Path("/api/v1/stations/{id}/staff")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stations", description = "Stations 志愿服务站")
class StaffResource {

    private final KeepStaff keepStaff;
    private final CurrentCaller caller;

    StaffResource(KeepStaff keepStaff, CurrentCaller caller) {
        this.keepStaff = keepStaff;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Take somebody on 站点人员任用",
            description = "One head at a time, workers as many as needed; grants no login. 站长一人，工作者不限；不授予登录权限。")
    public Response take(@PathParam("id") UUID id, @Valid @NotNull NewStaffMember wanted) {
        return tagged(Response.Status.CREATED, keepStaff.take(caller.get(), id, wanted));
    }

    @GET
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.AUDITOR})
    @Operation(summary = "List a station's staff 查询站点人员", description = "Ids only; within your area. 仅编号，限辖区。")
    public Page<StaffView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return keepStaff.at(caller.get(), id, paging);
    }

    @POST
    @Path("/{staffId}/ending")
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Somebody leaves 站点人员离任",
            description = "On a last day, today if none is named; needs If-Match. 指定最后一日，默认今天，须带 If-Match。")
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("staffId") UUID staffId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Ending ending) {
        return tagged(Response.Status.OK, keepStaff.end(caller.get(), id, staffId, ifMatch, ending));
    }

    private static Response tagged(Response.Status status, StaffView member) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, new Version(member.version()).tag())
                .entity(member)
                .build();
    }

    /** Somebody to be taken on. */
    record NewStaffMember(
            @NotNull UUID personId,
            @NotNull StaffMember.Role role,
            @NotNull StaffSource source,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn) {}
}
