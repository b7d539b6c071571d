package org.lovebank.task.intake.triage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.lovebank.task.intake.IntakeView;

@Path("/api/v1/intakes/{id}")
@Tag(name = "Intakes 民情流水线")
@RolesAllowed({Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
class TriageResource {

    private final TriageIntake triageIntake;
    private final CurrentCaller caller;

    TriageResource(TriageIntake triageIntake, CurrentCaller caller) {
        this.triageIntake = triageIntake;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/take-up")
    @Operation(summary = "Take a matter up", description = "From now on its clock is the one for settling. 受理，开始计办理时限。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IntakeView.class)))
    public Response takeUp(@PathParam("id") UUID id) {
        return answer(triageIntake.takeUp(caller.get(), id));
    }

    @POST
    @Once
    @Path("/triage")
    @Operation(
            summary = "Decide what becomes of a matter",
            description = "WISH, ORDER, REFERRAL (to whom, by when), DUPLICATE (of which), REJECTED or ANSWERED (with"
                    + " words). 分办：转微心愿、转订单、转办、并案、不予受理、答复。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IntakeView.class)))
    public Response triage(@PathParam("id") UUID id, @Valid @NotNull TriageRequest asked) {
        return answer(triageIntake.by(caller.get(), id, asked));
    }

    @POST
    @Once
    @Path("/referral-result")
    @Operation(
            summary = "What came of a referral",
            description = "Done: the matter is settled. Not done: it is taken up here again. 转办结果：办结或退回本处继续办理。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IntakeView.class)))
    public Response referralResult(@PathParam("id") UUID id, @Valid @NotNull ReferralResult result) {
        return answer(triageIntake.referralEnded(caller.get(), id, result.done(), result.note()));
    }

    /** Whether the other office did it, and what there is to say. */
    @Schema(name = "IntakeReferralResult")
    record ReferralResult(
            @NotNull Boolean done,
            @NotBlank @Size(max = 500) String note) {}

    private static Response answer(IntakeView intake) {
        return Response.ok(intake)
                .header("ETag", new Version(intake.version()).tag())
                .build();
    }
}
