package org.lovebank.gateway.clientkey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;

/** A client's public keys. */
@Path("/api/v1/clients/{clientId}/keys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CENTER_ADMIN, Roles.ORG_ADMIN})
@Tag(name = "Clients 接入方")
class ClientKeyResource {

    private final CurrentCaller caller;
    private final KeepKeys keepKeys;

    ClientKeyResource(CurrentCaller caller, KeepKeys keepKeys) {
        this.caller = caller;
        this.keepKeys = keepKeys;
    }

    @PUT
    @Operation(
            summary = "Replace a client's public keys 更换接入方公钥",
            description = "A JWK set of at most two keys, for client authentication by private_key_jwt (RFC 7523)."
                    + " 最多两把公钥的 JWK 集，用于 private_key_jwt 客户端认证。")
    public ClientKeys replace(@PathParam("clientId") String clientId, @Valid @NotNull ClientKeys keys) {
        return keepKeys.replace(caller.get(), clientId, keys);
    }

    @GET
    @Operation(summary = "A client's public keys 接入方公钥", description = "The JWK set that is believed now. 当前有效的 JWK 集。")
    public ClientKeys read(@PathParam("clientId") String clientId) {
        return keepKeys.of(caller.get(), clientId);
    }
}
