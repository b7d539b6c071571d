package org.lovebank.volunteer.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.net.URI;
import java.util.List;
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
import org.lovebank.volunteer.team.TeamRepository.Wanted;

@Path("/api/v1/teams")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "teams", description = "Teams 志愿服务队")
class TeamResource {

    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z]{2,8})?";

    private final FoundTeam foundTeam;
    private final ChangeTeam changeTeam;
    private final ListTeams listTeams;
    private final CurrentCaller caller;

    TeamResource(FoundTeam foundTeam, ChangeTeam changeTeam, ListTeams listTeams, CurrentCaller caller) {
        this.foundTeam = foundTeam;
        this.changeTeam = changeTeam;
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
    @Operation(
            summary = "List teams 查询队伍",
            description =
                    "The directory: by kind, theme, language or head team, with members counted. 队伍名录，可按类型、专长、语言、总队筛选，含实时成员数。")
    public Page<TeamView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("specialty") @Nullable String specialty,
            @QueryParam("language") @Nullable String language,
            @QueryParam("parentTeamId") @Nullable String parentTeamId,
            @QueryParam("status") @Nullable String status,
            @BeanParam Paging paging) {
        Wanted wanted = new Wanted(
                Filter.code("kind", kind, TeamKind.values()).orElse(null),
                specialty,
                language,
                Filter.id("parentTeamId", parentTeamId).orElse(null),
                Filter.code("status", status, TeamStatus.values()).orElse(null));
        return listTeams.in(areaPath, wanted, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "Show a team 查看队伍", description = "With the number of members, counted. 含实时成员数。")
    public Response one(@PathParam("id") UUID id) {
        return tagged(Response.Status.OK, listTeams.one(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Change a team 修改队伍",
            description =
                    "Name, theme, languages, head team, studio and status; needs If-Match; closing ends memberships and allocations."
                            + " 修改名称、专长、语言、总队、工作室与状态，须带 If-Match；解散即结束全部队员关系与派驻。")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TeamEdit edit) {
        return tagged(Response.Status.OK, changeTeam.by(caller.get(), id, ifMatch, edit));
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
            @Size(max = 60) @Nullable String specialty,
            @Size(max = 10) @Nullable List<@NotNull @Pattern(regexp = LANGUAGE) String> languages,
            @Nullable UUID parentTeamId,
            @Size(max = 120) @Nullable String hostStudio,
            @Nullable UUID venueId) {

        TeamTraits traits() {
            return TeamTraits.of(specialty, languages, parentTeamId, hostStudio, venueId);
        }
    }

    /** What of a team may be changed. */
    record TeamEdit(
            @NotBlank @Size(max = 120) String name,
            @NotNull TeamStatus status,
            @Size(max = 60) @Nullable String specialty,
            @Size(max = 10) @Nullable List<@NotNull @Pattern(regexp = LANGUAGE) String> languages,
            @Nullable UUID parentTeamId,
            @Size(max = 120) @Nullable String hostStudio,
            @Nullable UUID venueId) {

        TeamTraits traits() {
            return TeamTraits.of(specialty, languages, parentTeamId, hostStudio, venueId);
        }
    }
}
