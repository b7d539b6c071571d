package org.lovebank.task.activity.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.version.Version;
import org.lovebank.task.activity.ActivityView;

@Path("/api/v1/activities/{id}")
@Tag(name = "Activities 活动")
class ActivityStepResource {

    private final MoveActivity moveActivity;
    private final CurrentCaller caller;

    ActivityStepResource(MoveActivity moveActivity, CurrentCaller caller) {
        this.moveActivity = moveActivity;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/submission")
    @RolesAllowed("**")
    @Operation(summary = "Hand a draft in for review", description = "By its author or an organiser there. 提交审核。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response submit(@PathParam("id") UUID id) {
        return answer(moveActivity.submit(caller.get(), id));
    }

    @POST
    @Once
    @Path("/publication")
    @RolesAllowed({Roles.COMMUNITY_DISPATCHER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Publish a reviewed activity",
            description =
                    "By another person than its author; needs shifts, a risk statement, for large events a written"
                            + " agreement and insurance. 由他人审核后发布；须有岗位班次与风险提示，大型活动须有书面协议与保险。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response publish(@PathParam("id") UUID id) {
        return answer(moveActivity.publish(caller.get(), id));
    }

    @POST
    @Once
    @Path("/return")
    @RolesAllowed({Roles.COMMUNITY_DISPATCHER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Send it back to its author", description = "With the reason. 退回修改并说明原因。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response sendBack(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest why) {
        return answer(moveActivity.sendBack(caller.get(), id, why.reason()));
    }

    @POST
    @Once
    @Path("/sign-up-closing")
    @RolesAllowed("**")
    @Operation(summary = "Close signing up", description = "The clock does it at the deadline. 截止报名；到期自动截止。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response closeSignUp(@PathParam("id") UUID id) {
        return answer(moveActivity.closeSignUp(caller.get(), id));
    }

    @POST
    @Once
    @Path("/start")
    @RolesAllowed("**")
    @Operation(summary = "It has begun", description = "Not before its time; the clock does it too. 活动开始；到时自动开始。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response begin(@PathParam("id") UUID id) {
        return answer(moveActivity.begin(caller.get(), id));
    }

    @POST
    @Once
    @Path("/end")
    @RolesAllowed("**")
    @Operation(summary = "It is over", description = "Not before its time; the clock does it too. 活动结束；到时自动结束。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response end(@PathParam("id") UUID id) {
        return answer(moveActivity.end(caller.get(), id));
    }

    @POST
    @Once
    @Path("/hours-settlement")
    @RolesAllowed("**")
    @Operation(
            summary = "All hours are settled",
            description =
                    "Refused while anybody's hours are neither confirmed nor noted as absence: nothing is filled in"
                            + " for all. 全部时长确认完毕；仍有未确认人员时拒绝，不做批量确认。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response settleHours(@PathParam("id") UUID id) {
        return answer(moveActivity.settleHours(caller.get(), id));
    }

    @POST
    @Once
    @Path("/archiving")
    @RolesAllowed("**")
    @Operation(summary = "Put it away", description = "After its hours are settled. 归档。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response archive(@PathParam("id") UUID id) {
        return answer(moveActivity.archive(caller.get(), id));
    }

    @POST
    @Once
    @Path("/cancellation")
    @RolesAllowed("**")
    @Operation(
            summary = "Call it off",
            description = "Before it begins, with the reason; everybody's place is given back. 活动开始前取消并说明原因，报名一并取消。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response cancel(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest why) {
        return answer(moveActivity.cancel(caller.get(), id, why.reason()));
    }

    private static Response answer(ActivityView activity) {
        return Response.ok(activity)
                .header("ETag", new Version(activity.version()).tag())
                .build();
    }
}
