package org.lovebank.task.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

@Path("/api/v1/wishes/{wishId}/claims")
@Tag(name = "Claims 认领")
class WishClaimResource {

    private final ClaimWish claimWish;
    private final CurrentCaller caller;

    WishClaimResource(ClaimWish claimWish, CurrentCaller caller) {
        this.claimWish = claimWish;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({
        Roles.VOLUNTEER,
        Roles.MINOR_VOLUNTEER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.COMMUNITY_DISPATCHER
    })
    @Operation(
            summary = "Claim a wish",
            description = "One live claim per wish: of many at once, one wins. A claim of service makes an assignment. "
                    + "认领微心愿，同一心愿同时只有一人认领成功；服务类认领生成服务任务。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response claim(@PathParam("wishId") UUID wishId, @Valid @Nullable ClaimRequest asked) {
        ClaimView claim = claimWish.by(caller.get(), wishId, asked == null ? ClaimRequest.FIRST_NEED : asked);
        return Response.created(URI.create("/api/v1/claims/" + claim.id()))
                .entity(claim)
                .build();
    }
}
