package org.lovebank.task.arrangement.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

@Path("/api/v1/arrangements/{id}/offers")
@Tag(name = "Arrangements 统筹安排")
class ArrangementOfferResource {

    private final OfferProposal offerProposal;
    private final CurrentCaller caller;

    ArrangementOfferResource(OfferProposal offerProposal, CurrentCaller caller) {
        this.offerProposal = offerProposal;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed(Roles.COMMUNITY_DISPATCHER)
    @Operation(
            summary = "Offer the proposed seats to their volunteers",
            description =
                    "All, or those of some orders. Each volunteer answers for themselves; a seat that is declined is"
                            + " offered to whoever stands by. 向志愿者逐席位发出邀约，须本人接受；被谢绝的席位自动转给候补。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OffersView.class)))
    public Response offer(@PathParam("id") UUID id, @Valid @Nullable OffersRequest asked) {
        return Response.ok(offerProposal.by(caller.get(), id, asked == null ? List.of() : asked.orders()))
                .build();
    }
}
