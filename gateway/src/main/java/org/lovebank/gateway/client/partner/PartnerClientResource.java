package org.lovebank.gateway.client.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.lovebank.gateway.client.ClientView;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

/** The clients of a partner. */
@Path("/api/v1/partners/{organisationId}/clients")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners 合作组织")
class PartnerClientResource {

    private final CurrentCaller caller;
    private final ProposeClient proposeClient;
    private final ReadPartners readPartners;

    PartnerClientResource(CurrentCaller caller, ProposeClient proposeClient, ReadPartners readPartners) {
        this.caller = caller;
        this.proposeClient = proposeClient;
        this.readPartners = readPartners;
    }

    @POST
    @Once
    @RolesAllowed(Roles.ORG_ADMIN)
    @Operation(
            summary = "Register a client of one's own 自行登记接入方",
            description = "Within what the partner was granted; answers the secret once. It waits as PROPOSED for an"
                    + " administrator; under trial (sandbox) it works at once, in the area for trials only."
                    + " 不得超出授权；密钥仅返回一次；正式接入方待管理员审批，试用接入方立即可用且仅限试用区域。")
    @APIResponse(
            responseCode = "201",
            description = "Registered, with its secret",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response propose(
            @PathParam("organisationId") UUID organisationId, @Valid @NotNull PartnerRequests.Proposed wanted) {
        ClientView made = proposeClient.as(caller.get(), organisationId, wanted);
        return Response.created(URI.create("/api/v1/clients/" + made.clientId()))
                .entity(made)
                .build();
    }

    @GET
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.ORG_ADMIN})
    @Operation(summary = "A partner's clients 合作组织的接入方", description = "In order of registration. 按登记顺序。")
    public Page<ClientView> list(@PathParam("organisationId") UUID organisationId, @BeanParam Paging paging) {
        return readPartners.clients(caller.get(), organisationId, paging).map(ClientView::of);
    }
}
