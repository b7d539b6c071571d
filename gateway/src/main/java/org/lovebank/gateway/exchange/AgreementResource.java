package org.lovebank.gateway.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

/** Which programs act for the caller. */
@Path("/api/v1/client-agreements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("**")
@Tag(name = "Client agreements 授权应用", description = "Programs that a person lets act for him. 本人授权代为操作的应用。")
class AgreementResource {

    private final Agree agree;

    AgreementResource(Agree agree) {
        this.agree = agree;
    }

    @POST
    @Once
    @Operation(
            summary = "Let a program act for me 授权应用",
            description = "The program may then exchange the caller's token (RFC 8693) for one that names both; never"
                    + " with a staff role. 应用随后可用令牌交换代本人操作，不含工作人员角色。")
    @APIResponse(
            responseCode = "201",
            description = "Agreed",
            content = @Content(schema = @Schema(implementation = Agreement.class)))
    public Response agree(@Valid @NotNull NewAgreement wanted) {
        return Response.created(URI.create("/api/v1/client-agreements/" + wanted.clientId()))
                .entity(agree.that(wanted.clientId()))
                .build();
    }

    @GET
    @Operation(summary = "Programs that act for me 我授权的应用", description = "The agreements that stand. 当前有效的授权。")
    public Page<Agreement> mine(@BeanParam Paging paging) {
        return agree.mine(paging);
    }

    @DELETE
    @Path("/{clientId}")
    @Operation(
            summary = "Take an agreement back 撤销授权",
            description = "The program's tokens for the caller end at once. 该应用代本人的令牌立即失效。")
    @APIResponse(responseCode = "204", description = "Taken back")
    public void withdraw(@PathParam("clientId") String clientId) {
        agree.noLonger(clientId);
    }
}
