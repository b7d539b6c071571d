package org.lovebank.volunteer.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

@Path("/api/v1/teams")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "teams", description = "Teams 志愿服务队")
class TeamResource {

    private final FoundTeam foundTeam;
    private final JoinTeam joinTeam;
    private final ListTeams listTeams;
    private final CurrentCaller caller;

    TeamResource(FoundTeam foundTeam, JoinTeam joinTeam, ListTeams listTeams, CurrentCaller caller) {
        this.foundTeam = foundTeam;
        this.joinTeam = joinTeam;
        this.listTeams = listTeams;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(summary = "Found a team 组建队伍", description = "At a station or organisation within your area. 须在所辖区域内。")
    public Response found(@Valid @NotNull NewTeam wanted) {
        return tagged(Response.Status.CREATED, foundTeam.by(caller.get(), wanted));
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "List teams 查询队伍", description = "With the number of members, counted. 含实时成员数。")
    public Page<TeamView> list(@QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return listTeams.in(areaPath, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "Show a team 查看队伍", description = "With the number of members, counted. 含实时成员数。")
    public Response one(@PathParam("id") UUID id) {
        return tagged(Response.Status.OK, listTeams.one(id));
    }

    @POST
    @Path("/{id}/members")
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER})
    @Operation(summary = "Take a volunteer into a team 加入队伍", description = "Once at a time per team. 同一队伍只可加入一次。")
    public Response join(@PathParam("id") UUID id, @Valid @NotNull NewMember member) {
        return Response.status(Response.Status.CREATED)
                .entity(joinTeam.by(caller.get(), id, member.volunteerId(), member.role()))
                .build();
    }

    @GET
    @Path("/{id}/members")
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.AUDITOR})
    @Operation(summary = "List a team's members 查询队员", description = "Ids only; within your area. 仅编号，限辖区。")
    public Page<MemberView> members(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return listTeams.members(caller.get(), id, paging);
    }

    private static Response tagged(Response.Status status, TeamView team) {
        return Response.status(status)
                .location(URI.create("/api/v1/teams/" + team.id()))
                .header(HttpHeaders.ETAG, new Version(team.version()).tag())
                .entity(team)
                .build();
    }

    /** A team to be founded. */
    record NewTeam(
            @NotNull UUID organisationId,
            @Nullable UUID stationId,
            @NotBlank @Size(max = 120) String name,
            @NotNull TeamKind kind,
            @Size(max = 60) @Nullable String specialty) {}

    /** Who joins, and as what. */
    record NewMember(@NotNull UUID volunteerId, @NotNull TeamRole role) {}
}
