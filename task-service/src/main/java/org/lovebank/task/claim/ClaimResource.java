package org.lovebank.task.claim;

import jakarta.annotation.security.RolesAllowed;
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
import org.lovebank.http.version.Version;

@Path("/api/v1/claims/{id}")
@Tag(name = "Claims 认领")
class ClaimResource {

    private final ChangeClaim changeClaim;
    private final CurrentCaller caller;

    ClaimResource(ChangeClaim changeClaim, CurrentCaller caller) {
        this.changeClaim = changeClaim;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "One claim", description = "For its claimant, the wish's people and staff of the area. 查看认领。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response one(@PathParam("id") UUID id) {
        ClaimView claim = changeClaim.read(caller.get(), id);
        return Response.ok(claim)
                .header("ETag", new Version(claim.version()).tag())
                .build();
    }

    @DELETE
    @RolesAllowed("**")
    @Operation(
            summary = "Give a claim back",
            description = "The wish hangs on the wall again; not after check-in or delivery. 释放认领，心愿重新上墙。")
    @APIResponse(responseCode = "204")
    public void release(@PathParam("id") UUID id) {
        changeClaim.release(caller.get(), id);
    }

    @POST
    @Once
    @Path("/delivery")
    @RolesAllowed("**")
    @Operation(summary = "Goods were handed over", description = "物品已送达，由认领人或工作人员登记。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response deliver(@PathParam("id") UUID id) {
        return Response.ok(changeClaim.deliver(caller.get(), id)).build();
    }

    @POST
    @Once
    @Path("/receipt")
    @RolesAllowed("**")
    @Operation(summary = "Goods were received", description = "由受助人或工作人员确认收到物品。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response receive(@PathParam("id") UUID id) {
        return Response.ok(changeClaim.receive(caller.get(), id)).build();
    }
}
