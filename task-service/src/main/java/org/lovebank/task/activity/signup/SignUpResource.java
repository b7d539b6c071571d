package org.lovebank.task.activity.signup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/signups")
@Tag(name = "Sign-ups 报名")
class SignUpResource {

    private final ChangeSignUp changeSignUp;
    private final ReadSignUp readSignUp;
    private final CurrentCaller caller;

    SignUpResource(ChangeSignUp changeSignUp, ReadSignUp readSignUp, CurrentCaller caller) {
        this.changeSignUp = changeSignUp;
        this.readSignUp = readSignUp;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "The caller's own sign-ups, newest first", description = "本人的报名，最新在前。")
    public Page<SignUpView> mine(@BeanParam Paging paging) {
        return readSignUp.mine(caller.get(), paging);
    }

    @POST
    @Once
    @Path("/{id}/approval")
    @RolesAllowed("**")
    @Operation(
            summary = "Approve, where each sign-up is approved by hand",
            description = "By an organiser; puts in line when no place is left. 组织者审核通过；名额已满则候补。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignUpView.class)))
    public Response approve(@PathParam("id") UUID id) {
        return Response.ok(changeSignUp.approve(caller.get(), id)).build();
    }

    @POST
    @Once
    @Path("/{id}/rejection")
    @RolesAllowed("**")
    @Operation(summary = "Reject, with the reason", description = "By an organiser. 组织者不予通过并说明原因。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignUpView.class)))
    public Response reject(@PathParam("id") UUID id, @Valid @NotNull Why why) {
        return Response.ok(changeSignUp.reject(caller.get(), id, why.reason())).build();
    }

    @POST
    @Once
    @Path("/{id}/acceptance")
    @RolesAllowed("**")
    @Operation(
            summary = "Take a place that is offered",
            description = "By the volunteer alone, before the offer ends. 候补人员本人确认名额，逾期失效。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignUpView.class)))
    public Response accept(@PathParam("id") UUID id) {
        return Response.ok(changeSignUp.accept(caller.get(), id)).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Take one's yes back",
            description =
                    "Always possible until checked in, without a reason; shortly before the start it is noted as late."
                            + " 取消报名，无须理由；临近开始记为迟取消。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignUpView.class)))
    public Response cancel(@PathParam("id") UUID id) {
        return Response.ok(changeSignUp.cancel(caller.get(), id)).build();
    }

    @POST
    @Once
    @Path("/{id}/leave")
    @RolesAllowed("**")
    @Operation(summary = "Note an excused absence", description = "By an organiser. 组织者登记请假。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignUpView.class)))
    public Response excuse(@PathParam("id") UUID id, @Valid @NotNull Why why) {
        return Response.ok(changeSignUp.excuse(caller.get(), id, why.reason())).build();
    }

    @POST
    @Once
    @Path("/{id}/absence")
    @RolesAllowed("**")
    @Operation(
            summary = "Note that nobody came",
            description = "By an organiser, not before half an hour after the start. 组织者登记缺席，开始半小时后方可登记。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignUpView.class)))
    public Response miss(@PathParam("id") UUID id, @Valid @NotNull Why why) {
        return Response.ok(changeSignUp.miss(caller.get(), id, why.reason())).build();
    }

    /** Why. */
    @Schema(name = "SignUpReason")
    record Why(@NotBlank @Size(max = 300) String reason) {}
}
