package org.lovebank.gateway.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;

/** OAuth clients: programs of apps and partners. */
@Path("/api/v1/clients")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CENTER_ADMIN, Roles.ORG_ADMIN})
@Tag(name = "Clients 接入方", description = "Programs with credentials of their own. 以自有凭证接入的程序。")
class ClientResource {

    private final CurrentCaller caller;
    private final RegisterClient registerClient;
    private final ChangeClient changeClient;
    private final RenewSecret renewSecret;
    private final ReadClients readClients;

    ClientResource(
            CurrentCaller caller,
            RegisterClient registerClient,
            ChangeClient changeClient,
            RenewSecret renewSecret,
            ReadClients readClients) {
        this.caller = caller;
        this.registerClient = registerClient;
        this.changeClient = changeClient;
        this.renewSecret = renewSecret;
        this.readClients = readClients;
    }

    @POST
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Register a client 登记接入方",
            description = "Answers the client's secret once. Areas must lie within the caller's own.")
    @APIResponse(
            responseCode = "201",
            description = "Registered, with its secret",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response register(@Valid @NotNull NewClient wanted) {
        ClientView made = registerClient.as(caller.get(), wanted);
        return Response.created(URI.create("/api/v1/clients/" + made.clientId()))
                .entity(made)
                .build();
    }

    @GET
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(summary = "List clients within the caller's areas 本人辖区内的接入方")
    public Page<ClientView> list(@BeanParam Paging paging) {
        return readClients.page(caller.get(), paging).map(ClientView::of);
    }

    @GET
    @Path("/{clientId}")
    @Operation(summary = "Read a client 查看接入方")
    @APIResponse(
            responseCode = "200",
            description = "The client, with its ETag",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response read(@PathParam("clientId") String clientId) {
        return answer(readClients.one(caller.get(), clientId));
    }

    @PATCH
    @Path("/{clientId}")
    @Operation(
            summary = "Change a client 修改接入方",
            description = "Name, scopes, areas, organisations or status; absent fields stay. Takes its tokens back. A"
                    + " partner's client is only given less. 合作组织的接入方只能收窄权限。")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response change(
            @PathParam("clientId") String clientId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClientChange change) {
        return answer(changeClient.of(clientId, caller.get(), ifMatch, change));
    }

    @POST
    @Once
    @Path("/{clientId}/secrets")
    @Operation(
            summary = "Renew a client's secret 更换接入方密钥",
            description = "Answers the new secret once; the old one and its tokens end at once.")
    @APIResponse(
            responseCode = "201",
            description = "The client with its new secret",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response renewSecret(@PathParam("clientId") String clientId) {
        return Response.status(Response.Status.CREATED)
                .entity(renewSecret.of(clientId, caller.get()))
                .build();
    }

    private static Response answer(Client client) {
        return Response.ok(ClientView.of(client))
                .header(HttpHeaders.ETAG, new Version(client.version()).tag())
                .build();
    }
}
