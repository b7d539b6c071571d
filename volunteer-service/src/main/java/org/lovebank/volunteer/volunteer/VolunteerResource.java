package org.lovebank.volunteer.volunteer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.lovebank.http.version.Version;
import org.lovebank.volunteer.code.Filter;
import org.lovebank.volunteer.file.Specialty;
import org.lovebank.volunteer.file.VolunteerFile;
import org.lovebank.volunteer.volunteer.standing.StatusReason;
import org.lovebank.volunteer.volunteer.standing.VolunteerStatus;

@Path("/api/v1/volunteers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "volunteers", description = "Volunteer files 志愿者档案")
class VolunteerResource {

    private final ChangeVolunteer changeVolunteer;
    private final ChangeStatus changeStatus;
    private final ListVolunteers listVolunteers;
    private final CurrentCaller caller;

    VolunteerResource(
            ChangeVolunteer changeVolunteer,
            ChangeStatus changeStatus,
            ListVolunteers listVolunteers,
            CurrentCaller caller) {
        this.changeVolunteer = changeVolunteer;
        this.changeStatus = changeStatus;
        this.listVolunteers = listVolunteers;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/status-changes")
    @Once
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Change a volunteer's status 变更状态",
            description = "Volunteers pause, come back and leave; staff of the area decide the rest. 本人可暂停、恢复、退出。")
    public Response changeStatus(@PathParam("id") UUID id, @Valid @NotNull StatusWish wish) {
        return tagged(Response.ok(), changeStatus.by(caller.get(), id, wish.status(), wish.reason()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(summary = "Replace the file 修改档案", description = "The whole file; needs If-Match. 提交完整档案，须带 If-Match。")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull VolunteerFile file) {
        return tagged(Response.ok(), changeVolunteer.by(caller.get(), id, ifMatch, file));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Show a volunteer 查看志愿者",
            description = "In clear to the volunteer (logged), masked to staff of the area. 本人可见全部，他人见脱敏信息。")
    public Response one(@PathParam("id") UUID id) {
        return tagged(Response.ok(), listVolunteers.one(caller.get(), id));
    }

    @GET
    @RolesAllowed({
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.CENTER_ADMIN,
        Roles.COMMUNITY_DISPATCHER,
        Roles.BANK_TELLER,
        Roles.AUDITOR,
        Roles.DPO
    })
    @Operation(
            summary = "List volunteers 查询志愿者",
            description = "Of a place within your area, by status and specialty; masked. 辖区内，可按状态与特长筛选，脱敏显示。")
    public Page<VolunteerView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("status") @Nullable String status,
            @QueryParam("specialty") @Nullable String specialty,
            @BeanParam Paging paging) {
        return listVolunteers.in(
                caller.get(),
                areaPath,
                Filter.code("status", status, VolunteerStatus.values()),
                Filter.code("specialty", specialty, Specialty.values()),
                paging);
    }

    private static Response tagged(Response.ResponseBuilder answer, VolunteerView volunteer) {
        return answer.header(HttpHeaders.ETAG, new Version(volunteer.version()).tag())
                .entity(volunteer)
                .build();
    }

    /** Where somebody wants to stand, and why. */
    record StatusWish(
            @NotNull VolunteerStatus status, @NotNull StatusReason reason) {}
}
