package org.lovebank.gateway.client.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.gateway.client.ClientView;
import org.lovebank.http.once.Once;

/** Decisions on the clients that partners propose. */
@Path("/api/v1/clients/{clientId}/decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CENTER_ADMIN)
@Tag(name = "Partners 合作组织")
class DecisionResource {

    private final CurrentCaller caller;
    private final DecideOnClient decideOnClient;

    DecisionResource(CurrentCaller caller, DecideOnClient decideOnClient) {
        this.caller = caller;
        this.decideOnClient = decideOnClient;
    }

    @POST
    @Once
    @Operation(
            summary = "Decide on a proposed client 审批接入方",
            description = "Approved it gets tokens; nobody decides on his own proposal. 通过后方可取得令牌；不得审批本人提交的申请。")
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response decide(@PathParam("clientId") String clientId, @Valid @NotNull PartnerRequests.Decision decision) {
        return Response.status(Response.Status.CREATED)
                .entity(decideOnClient.of(clientId, caller.get(), decision.approved()))
                .build();
    }
}
