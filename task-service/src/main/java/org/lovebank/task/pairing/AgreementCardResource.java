package org.lovebank.task.pairing;

import jakarta.annotation.security.RolesAllowed;
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
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;

@Path("/api/v1/agreements/{id}/pairing-cards")
@Tag(name = "Pairings 结对")
class AgreementCardResource {

    private final IssueCard issueCard;
    private final CurrentCaller caller;

    AgreementCardResource(IssueCard issueCard, CurrentCaller caller) {
        this.issueCard = issueCard;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Hand out a pairing card",
            description = "Its code is shown once; a new card replaces the former. 发放爱心结对志愿服务卡，卡码仅显示一次，新卡发出旧卡失效。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CardView.class)))
    public Response issue(@PathParam("id") UUID id) {
        CardView card = issueCard.by(caller.get(), id);
        return Response.created(URI.create("/api/v1/pairings/" + card.cardNo()))
                .entity(card)
                .build();
    }
}
