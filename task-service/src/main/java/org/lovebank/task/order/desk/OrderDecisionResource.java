package org.lovebank.task.order.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.lovebank.task.order.form.Issuance;
import org.lovebank.task.order.form.OrderRequest;
import org.lovebank.task.order.step.StepView;

@Path("/api/v1/orders/{id}")
@Tag(name = "Orders 订单")
class OrderDecisionResource {

    private final DecideOrder decideOrder;
    private final ReadOrder readOrder;
    private final CurrentCaller caller;

    OrderDecisionResource(DecideOrder decideOrder, ReadOrder readOrder, CurrentCaller caller) {
        this.decideOrder = decideOrder;
        this.readOrder = readOrder;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/issuance")
    @RolesAllowed(Roles.COMMUNITY_DISPATCHER)
    @Operation(
            summary = "Issue an order for the community",
            description =
                    "By a dispatcher of the place who neither asked nor is to receive; dangerous work needs its risk"
                            + " statement. 社区发单；有危险的服务须说明风险。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response issue(@PathParam("id") UUID id, @Valid @Nullable Issuance decided) {
        return answer(decideOrder.issue(caller.get(), id, decided == null ? Issuance.UNCHANGED : decided));
    }

    @POST
    @Once
    @Path("/return")
    @RolesAllowed(Roles.COMMUNITY_DISPATCHER)
    @Operation(summary = "Give an order back: more must be said", description = "退回补充信息，须写明原因。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response giveBack(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest why) {
        return answer(decideOrder.giveBack(caller.get(), id, why.reason()));
    }

    @POST
    @Once
    @Path("/rejection")
    @RolesAllowed(Roles.COMMUNITY_DISPATCHER)
    @Operation(summary = "Reject an order, with the reason", description = "不予发单，须写明原因。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response reject(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest why) {
        return answer(decideOrder.reject(caller.get(), id, why.reason()));
    }

    @POST
    @Once
    @Path("/resubmission")
    @RolesAllowed("**")
    @Operation(
            summary = "Place a returned order again, with what was missing",
            description = "By whoever asked; the place stays as it was. 补充后重新提交，由点单人办理。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response placeAgain(@PathParam("id") UUID id, @Valid @NotNull OrderRequest asked) {
        return answer(decideOrder.placeAgain(caller.get(), id, asked));
    }

    @POST
    @Once
    @Path("/grab-opening")
    @RolesAllowed(Roles.COMMUNITY_DISPATCHER)
    @Operation(
            summary = "Open an order for grabbing",
            description = "SELF_SELECT and MIXED orders only; dangerous work must be insured. 开放抢单，仅限自选或混合方式。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response open(@PathParam("id") UUID id) {
        return answer(decideOrder.openForGrabbing(caller.get(), id));
    }

    @POST
    @Once
    @Path("/grab-closing")
    @RolesAllowed(Roles.COMMUNITY_DISPATCHER)
    @Operation(summary = "Close an order for grabbing", description = "停止抢单，由社区另行安排；已接单者保留。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response close(@PathParam("id") UUID id) {
        return answer(decideOrder.closeForGrabbing(caller.get(), id));
    }

    @GET
    @Path("/steps")
    @RolesAllowed("**")
    @Operation(
            summary = "Every step of an order, with who, when and why",
            description = "For its people, the staff of the place and its organisation. 订单全程记录：何人、何时、何故。")
    public List<StepView> steps(@PathParam("id") UUID id) {
        return readOrder.steps(caller.get(), id);
    }

    private static Response answer(OrderView order) {
        return Response.ok(order)
                .header("ETag", new Version(order.version()).tag())
                .build();
    }
}
