package org.lovebank.gateway.session;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in and out. */
@Path("/api/v1/sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions 登录", description = "Signing in and out. 登录与退出。")
class SessionResource {

    private final SignIn signIn;
    private final EndSession endSession;
    private final JsonWebToken token;

    SessionResource(SignIn signIn, EndSession endSession, JsonWebToken token) {
        this.signIn = signIn;
        this.endSession = endSession;
        this.token = token;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Sign in 登录",
            description = "Answers an access token and a refresh token. Refresh at POST /oauth2/token with"
                    + " grant_type=refresh_token; each refresh token is good for one use.")
    @APIResponse(
            responseCode = "201",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = Tokens.class)))
    @APIResponse(responseCode = "401", description = "SIGN_IN_REFUSED")
    @APIResponse(responseCode = "429", description = "SIGN_IN_LOCKED")
    public Response signIn(@Valid @NotNull Credentials credentials) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Tokens.of(signIn.as(credentials.username(), credentials.password())))
                .build();
    }

    @DELETE
    @Path("/current")
    @Authenticated
    @Operation(summary = "Sign out 退出登录", description = "Ends the session that the access token belongs to.")
    @APIResponse(responseCode = "204", description = "Signed out")
    public void signOut() {
        if (token.getClaim("sid") instanceof String sid && sid.length() == 36) {
            endSession.signedOut(UUID.fromString(sid));
        }
    }

    /** Name and password. */
    @Schema(name = "Credentials")
    record Credentials(
            @NotBlank @Size(max = 64) @Schema(examples = "admin")
            String username,

            @NotBlank @Size(max = 128) String password) {

        @Override
        public String toString() {
            return "Credentials[]";
        }
    }

    /** What a caller is let in with. */
    @Schema(name = "Tokens")
    record Tokens(String accessToken, String tokenType, long expiresInSeconds, String refreshToken) {

        static Tokens of(OpenedSession opened) {
            return new Tokens(
                    opened.accessToken().value(),
                    "Bearer",
                    opened.accessToken().expiresInSeconds(),
                    opened.refreshToken());
        }

        @Override
        public String toString() {
            return "Tokens[]";
        }
    }
}
