package org.lovebank.task.complaint.desk;

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
import org.lovebank.task.complaint.ComplaintView;
import org.lovebank.task.complaint.form.DecisionRequest;

@Path("/api/v1/complaints/{id}")
@Tag(name = "Complaints 投诉与异议")
class HearingResource {

    private final HearComplaint hearComplaint;
    private final CurrentCaller caller;

    HearingResource(HearComplaint hearComplaint, CurrentCaller caller) {
        this.hearComplaint = hearComplaint;
        this.caller = caller;
    }

    /** Words that are sealed. */
    @Schema(name = "ComplaintWords")
    record Spoken(@NotBlank @Size(max = 2000) String words) {}

    @POST
    @Once
    @Path("/answer")
    @RolesAllowed("**")
    @Operation(
            summary = "The other side answers",
            description = "Within the policy's working days; staff write down what they are told. 被投诉方答复，工作人员可代录。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response answer(@PathParam("id") UUID id, @Valid @NotNull Spoken said) {
        return Response.ok(hearComplaint.answer(caller.get(), id, said.words())).build();
    }

    @POST
    @Once
    @Path("/mediation")
    @RolesAllowed({Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER})
    @Operation(
            summary = "Talk with both sides",
            description = "By somebody who is none of the people of the case. 进入调解，由无利害关系者主持。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response mediate(@PathParam("id") UUID id) {
        return Response.ok(hearComplaint.mediate(caller.get(), id)).build();
    }

    @POST
    @Once
    @Path("/decision")
    @RolesAllowed({Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER})
    @Operation(
            summary = "Decide a case",
            description =
                    "UPHELD, PARTLY_UPHELD (a dispute about service: with the minutes that count) or DISMISSED; by"
                            + " somebody who is none of its people, after the other side was heard or its time is over. It takes"
                            + " effect when both accept or nobody appeals. 裁定：支持、部分支持（注明认定分钟）、不支持；当事人不得裁定；无人申诉后生效。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response decide(@PathParam("id") UUID id, @Valid @NotNull DecisionRequest how) {
        return Response.ok(hearComplaint.decide(caller.get(), id, how)).build();
    }

    @POST
    @Once
    @Path("/acceptance")
    @RolesAllowed("**")
    @Operation(
            summary = "Accept what was decided",
            description = "When both sides do, it takes effect at once. 接受裁定，双方均接受即生效。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response accept(@PathParam("id") UUID id) {
        return Response.ok(hearComplaint.accept(caller.get(), id)).build();
    }

    @POST
    @Once
    @Path("/appeal")
    @RolesAllowed("**")
    @Operation(
            summary = "Ask the centre, once",
            description = "By either side while the policy's days last. 向区中心申诉，限一次。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response appeal(@PathParam("id") UUID id, @Valid @NotNull Spoken said) {
        return Response.ok(hearComplaint.appeal(caller.get(), id, said.words())).build();
    }

    @POST
    @Once
    @Path("/appeal-decision")
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "The centre decides for good",
            description = "By somebody who neither is one of its people nor decided before; it takes effect at once."
                    + " 区中心终裁，不得由当事人或原裁定人作出，立即生效。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response decideAppeal(@PathParam("id") UUID id, @Valid @NotNull DecisionRequest how) {
        return Response.ok(hearComplaint.decideAppeal(caller.get(), id, how)).build();
    }

    @POST
    @Once
    @Path("/withdrawal")
    @RolesAllowed("**")
    @Operation(
            summary = "Take one's own case back",
            description = "Until it is decided; what was set still goes on as before. 撤回，未裁定前均可，冻结的服务恢复原状。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response withdraw(@PathParam("id") UUID id) {
        return Response.ok(hearComplaint.withdraw(caller.get(), id)).build();
    }
}
