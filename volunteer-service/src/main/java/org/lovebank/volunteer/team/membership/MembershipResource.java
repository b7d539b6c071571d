package org.lovebank.volunteer.team.membership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

@Path("/api/v1/teams/{id}/members")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "teams", description = "Teams 志愿服务队")
class MembershipResource {

    private final JoinTeam joinTeam;
    private final CurrentCaller caller;

    MembershipResource(JoinTeam joinTeam, CurrentCaller caller) {
        this.joinTeam = joinTeam;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER})
    @Operation(
            summary = "Take a volunteer into a team 加入队伍",
            description = "Once at a time per team; one leader at a time. 同一队伍只可加入一次，队长一人。")
    public Response join(@PathParam("id") UUID id, @Valid @NotNull NewMember member) {
        return tagged(Response.Status.CREATED, joinTeam.by(caller.get(), id, member.volunteerId(), member.role()));
    }

    @GET
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.AUDITOR})
    @Operation(summary = "List a team's members 查询队员", description = "Ids only; within your area. 仅编号，限辖区。")
    public Page<MemberView> members(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return joinTeam.members(caller.get(), id, paging);
    }

    @PUT
    @Path("/{membershipId}")
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Change a member's role 变更队内职务",
            description = "MEMBER, CORE, DEPUTY or LEADER; needs If-Match. 队员、骨干、副队长、队长，须带 If-Match。")
    public Response become(
            @PathParam("id") UUID id,
            @PathParam("membershipId") UUID membershipId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MemberEdit edit) {
        return tagged(Response.Status.OK, joinTeam.becomes(caller.get(), id, membershipId, ifMatch, edit.role()));
    }

    @POST
    @Path("/{membershipId}/leaving")
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER})
    @Operation(
            summary = "A member leaves 退出队伍",
            description = "From now on; needs If-Match; matching hears of it. 即时生效，须带 If-Match。")
    public Response leave(
            @PathParam("id") UUID id,
            @PathParam("membershipId") UUID membershipId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.Status.OK, joinTeam.leaves(caller.get(), id, membershipId, ifMatch));
    }

    private static Response tagged(Response.Status status, MemberView member) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, new Version(member.version()).tag())
                .entity(member)
                .build();
    }

    /** Who joins, and as what. */
    record NewMember(@NotNull UUID volunteerId, @NotNull TeamRole role) {}

    /** What a member becomes. */
    record MemberEdit(@NotNull TeamRole role) {}
}
