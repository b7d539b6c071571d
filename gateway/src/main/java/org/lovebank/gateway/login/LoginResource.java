package org.lovebank.gateway.login;

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
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;

/** Logins of people. */
@Path("/api/v1/logins")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Logins 登录账号", description = "Who signs in, with which roles, where. 谁能登录，具有哪些角色与区域。")
class LoginResource {

    private final CurrentCaller caller;
    private final MakeLogin makeLogin;
    private final ChangeLogin changeLogin;
    private final ReadLogins readLogins;

    LoginResource(CurrentCaller caller, MakeLogin makeLogin, ChangeLogin changeLogin, ReadLogins readLogins) {
        this.caller = caller;
        this.makeLogin = makeLogin;
        this.changeLogin = changeLogin;
        this.readLogins = readLogins;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.PARTNER_CLIENT})
    @Operation(
            summary = "Make a login 新建登录账号",
            description =
                    "Rights must lie within the caller's own areas. A client with the scope logins:write gives the"
                            + " roles RESIDENT and VOLUNTEER only.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = LoginView.class)))
    public Response make(@Valid @NotNull NewLogin wanted) {
        Login login = makeLogin.as(caller.get(), wanted);
        return Response.created(URI.create("/api/v1/logins/" + login.id()))
                .header(HttpHeaders.ETAG, new Version(login.version()).tag())
                .entity(LoginView.of(login))
                .build();
    }

    @GET
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(summary = "List logins within the caller's areas 本人辖区内的登录账号")
    public Page<LoginView> list(@BeanParam Paging paging) {
        return readLogins.page(caller.get(), paging).map(LoginView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(summary = "Read a login 查看登录账号")
    @APIResponse(
            responseCode = "200",
            description = "The login, with its ETag",
            content = @Content(schema = @Schema(implementation = LoginView.class)))
    public Response read(@PathParam("id") UUID id) {
        return answer(readLogins.one(caller.get(), id));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Change a login 修改登录账号",
            description = "Roles, areas, organisations, password or status; absent fields stay. Ends its sessions.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = LoginView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull LoginChange change) {
        return answer(changeLogin.of(id, caller.get(), ifMatch, change));
    }

    private static Response answer(Login login) {
        return Response.ok(LoginView.of(login))
                .header(HttpHeaders.ETAG, new Version(login.version()).tag())
                .build();
    }
}
