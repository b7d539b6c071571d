package org.lovebank.task.claim.goods;

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
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;

@Path("/api/v1/claims/{claimId}/goods")
@Tag(name = "Claims 认领")
@RolesAllowed("**")
class GoodsResource {

    private final TraceGoods traceGoods;
    private final CurrentCaller caller;

    GoodsResource(TraceGoods traceGoods, CurrentCaller caller) {
        this.traceGoods = traceGoods;
        this.caller = caller;
    }

    @POST
    @Once
    @Operation(
            summary = "Write down what is promised",
            description = "By who claimed, or the station for them. 登记承诺捐赠的物品。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GoodsView.class)))
    public Response pledge(@PathParam("claimId") UUID claimId, @Valid @NotNull GoodsRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(traceGoods.pledge(caller.get(), claimId, asked))
                .build();
    }

    @GET
    @Operation(
            summary = "Where the goods are, step by step",
            description = "For who gives, who receives and the station. 物品流转记录。")
    public List<GoodsView> read(@PathParam("claimId") UUID claimId) {
        return traceGoods.read(caller.get(), claimId);
    }

    /** The next step. */
    @Schema(name = "GoodsStepRequest")
    record Step(@NotNull GoodsState state) {}

    @POST
    @Once
    @Path("/{itemId}/steps")
    @Operation(
            summary = "One thing moves on: SENT, RECEIVED, CHECKED, DELIVERED, RETURNED",
            description =
                    "The giver sends or hands over; the station receives, checks, delivers, sends back. 物品流转：寄出、签收、查验、送达、退回。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GoodsView.class)))
    public Response step(
            @PathParam("claimId") UUID claimId, @PathParam("itemId") UUID itemId, @Valid @NotNull Step step) {
        return Response.ok(traceGoods.step(caller.get(), claimId, itemId, step.state()))
                .build();
    }
}
