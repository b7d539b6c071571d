package org.lovebank.task.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.notice.NoticeRefusal.UnknownArea;

@Path("/api/v1/activities")
@Tag(name = "Activities 活动")
class ActivityResource {

    private final WriteActivity writeActivity;
    private final ReadActivity readActivity;
    private final CurrentCaller caller;

    ActivityResource(WriteActivity writeActivity, ReadActivity readActivity, CurrentCaller caller) {
        this.writeActivity = writeActivity;
        this.readActivity = readActivity;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({
        Roles.COMMUNITY_DISPATCHER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.TEAM_LEADER,
        Roles.TEAM_CORE,
        Roles.ORG_COORDINATOR,
        Roles.CENTER_ADMIN,
        Roles.VOLUNTEER
    })
    @Operation(
            summary = "Announce an activity, as a draft",
            description = "By whose office organises there; volunteers announce what they organise themselves (SELF)."
                    + " 起草活动；志愿者可起草自主开展的活动。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response draft(@Valid @NotNull ActivityRequest asked) {
        ActivityView activity = writeActivity.draft(caller.get(), asked);
        return answer(Response.created(URI.create("/api/v1/activities/" + activity.id())), activity);
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "The calendar of activities of a place and below, in the order in which they begin",
            description = "Everything public from now on, unless states and times are given; what is not public is for"
                    + " organisers there. 活动日历，按开始时间排序；默认为今后的公开活动。")
    public Page<ActivityView> calendar(
            @QueryParam("area") @Nullable String area,
            @QueryParam("state") @Nullable ActivityState state,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("type") @Nullable ActivityType type,
            @QueryParam("campaign") @Nullable String campaign,
            @BeanParam Paging paging) {
        if (area == null || !AreaPath.wellFormed(area)) {
            throw new Refused(new UnknownArea(""));
        }
        ReadActivity.Asked asked = new ReadActivity.Asked(state, from, to, type, campaign);
        return readActivity.calendar(caller.get(), new AreaPath(area), asked, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "One activity", description = "With its risks and terms. 查看活动，含风险提示与参加条件。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response one(@PathParam("id") UUID id) {
        return answer(Response.ok(), readActivity.one(caller.get(), id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Put other words on it before it is published",
            description = "Needs If-Match with the ETag that was read. 发布前修改，须带 If-Match。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ActivityRequest asked) {
        return answer(Response.ok(), writeActivity.reword(caller.get(), id, ifMatch, asked));
    }

    private static Response answer(Response.ResponseBuilder response, ActivityView activity) {
        return response.entity(activity)
                .header("ETag", new Version(activity.version()).tag())
                .build();
    }
}
