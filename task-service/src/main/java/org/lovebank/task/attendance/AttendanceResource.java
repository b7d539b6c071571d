package org.lovebank.task.attendance;

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
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.version.Version;
import org.lovebank.task.assignment.AssignmentView;

@Path("/api/v1/assignments/{id}")
@Tag(name = "Assignments 服务任务")
class AttendanceResource {

    private final AttendAssignment attendAssignment;
    private final SignAsWitness signAsWitness;
    private final ConfirmAssignment confirmAssignment;
    private final CurrentCaller caller;

    AttendanceResource(
            AttendAssignment attendAssignment,
            SignAsWitness signAsWitness,
            ConfirmAssignment confirmAssignment,
            CurrentCaller caller) {
        this.attendAssignment = attendAssignment;
        this.signAsWitness = signAsWitness;
        this.confirmAssignment = confirmAssignment;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/check-in")
    @RolesAllowed({
        Roles.VOLUNTEER,
        Roles.MINOR_VOLUNTEER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.COMMUNITY_DISPATCHER,
        Roles.ORG_COORDINATOR
    })
    @Operation(
            summary = "Check in",
            description =
                    "The volunteer: now. Staff of the area: from a PHONE or PAPER report, with its time. 志愿者本人即时签到；"
                            + "工作人员可凭电话或纸质记录代录。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response checkIn(@PathParam("id") UUID id, @Valid @Nullable CheckRequest asked) {
        return answer(attendAssignment.checkIn(caller.get(), id, CheckRequest.orNow(asked)));
    }

    @POST
    @Once
    @Path("/check-out")
    @RolesAllowed({
        Roles.VOLUNTEER,
        Roles.MINOR_VOLUNTEER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.COMMUNITY_DISPATCHER,
        Roles.ORG_COORDINATOR
    })
    @Operation(summary = "Check out", description = "Whole minutes without breaks are what was served. 签退；按扣除休息后的整分钟计。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response checkOut(@PathParam("id") UUID id, @Valid @Nullable CheckRequest asked) {
        return answer(attendAssignment.checkOut(caller.get(), id, CheckRequest.orNow(asked)));
    }

    @POST
    @Once
    @Path("/witness-signatures")
    @RolesAllowed("**")
    @Operation(
            summary = "Sign as the witness",
            description = "Never the volunteer; the recipient may. Staff enter a PAPER signature. 见证人签字；志愿者本人不得见证，"
                    + "受助人可以。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response witness(@PathParam("id") UUID id, @Valid @NotNull WitnessRequest asked) {
        return answer(signAsWitness.by(caller.get(), id, asked));
    }

    @POST
    @Once
    @Path("/confirmation")
    @RolesAllowed("**")
    @Operation(
            summary = "Confirm what was served",
            description =
                    "By the recipient, who asked for them, or staff where the policy allows. 由受助人、代办人或（政策允许时）工作人员确认。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response confirm(@PathParam("id") UUID id, @Valid @Nullable ConfirmationRequest asked) {
        return answer(confirmAssignment.by(caller.get(), id, asked == null ? ConfirmationRequest.AS_SERVED : asked));
    }

    private static Response answer(AssignmentView assignment) {
        return Response.ok(assignment)
                .header("ETag", new Version(assignment.version()).tag())
                .build();
    }
}
