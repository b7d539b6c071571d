package org.lovebank.task.dispatch;

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

@Path("/api/v1/dispatches/{id}")
@Tag(name = "Dispatches 派单")
class DispatchResource {

    private final AnswerDispatch answerDispatch;
    private final CurrentCaller caller;

    DispatchResource(AnswerDispatch answerDispatch, CurrentCaller caller) {
        this.answerDispatch = answerDispatch;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/acceptance")
    @RolesAllowed(Roles.ORG_COORDINATOR)
    @Operation(
            summary = "The organisation takes an order on",
            description = "By its coordinator; each volunteer still says yes personally. 组织承接派单；志愿者仍须本人接单。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DispatchView.class)))
    public Response accept(@PathParam("id") UUID id) {
        return Response.ok(answerDispatch.accept(caller.get(), id)).build();
    }

    @POST
    @Once
    @Path("/decline")
    @RolesAllowed(Roles.ORG_COORDINATOR)
    @Operation(
            summary = "The organisation declines an order, with the reason",
            description = "The order goes back to the community. 组织退回派单并说明原因，订单回到社区。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DispatchView.class)))
    public Response decline(@PathParam("id") UUID id, @Valid @NotNull DispatchReason why) {
        return Response.ok(answerDispatch.decline(caller.get(), id, why.reason()))
                .build();
    }

    @POST
    @Once
    @Path("/recall")
    @RolesAllowed(Roles.COMMUNITY_DISPATCHER)
    @Operation(
            summary = "The community takes an order back, to send it elsewhere",
            description = "Not once every seat is taken; offers that nobody answered are called off. 社区收回派单，另行安排。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DispatchView.class)))
    public Response recall(@PathParam("id") UUID id, @Valid @NotNull DispatchReason why) {
        return Response.ok(answerDispatch.recall(caller.get(), id, why.reason()))
                .build();
    }

    /** Why; no personal data. */
    @Schema(name = "DispatchReason")
    record DispatchReason(@NotBlank @Size(max = 300) String reason) {}
}
