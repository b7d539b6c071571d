package org.lovebank.task.order.seat;

import jakarta.annotation.security.RolesAllowed;
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
import org.lovebank.task.assignment.AssignmentView;

@Path("/api/v1/assignments/{id}")
@Tag(name = "Assignments 服务任务")
class OfferResource {

    private final AnswerOffer answerOffer;
    private final CurrentCaller caller;

    OfferResource(AnswerOffer answerOffer, CurrentCaller caller) {
        this.answerOffer = answerOffer;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/acceptance")
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER})
    @Operation(
            summary = "Say yes to an offer",
            description =
                    "Only the volunteer; refused when the seats are taken, the offer has lapsed or another promise"
                            + " stands at that time. 志愿者本人接单；不得强迫。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response accept(@PathParam("id") UUID id) {
        return Response.ok(answerOffer.accept(caller.get(), id)).build();
    }

    @POST
    @Once
    @Path("/decline")
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER})
    @Operation(summary = "Say no to an offer", description = "No reason is asked. 谢绝邀请，无须说明理由。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response decline(@PathParam("id") UUID id) {
        return Response.ok(answerOffer.decline(caller.get(), id)).build();
    }

    @POST
    @Once
    @Path("/withdrawal")
    @RolesAllowed("**")
    @Operation(
            summary = "Give a seat back",
            description =
                    "By the volunteer, or by staff to whom they said so; less than a day before the start it is late."
                            + " The order looks for somebody else. 退出服务任务，开始前 24 小时内为迟退；订单重新寻人。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response withdraw(@PathParam("id") UUID id) {
        return Response.ok(answerOffer.withdraw(caller.get(), id)).build();
    }
}
