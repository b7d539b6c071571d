package org.lovebank.gateway.oauth;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The OAuth 2 endpoints (RFC 6749, 7009, 7517). */
@Path("/oauth2")
@Tag(name = "OAuth 2 授权", description = "Tokens for programs, keys, revocation. 程序令牌、公钥与吊销。")
class OAuthResource {

    private static final String KEY_SET = "application/jwk-set+json";

    private final GrantToken grantToken;
    private final TakeBackToken takeBackToken;
    private final Introspect introspect;
    private final KeySet keySet;

    OAuthResource(GrantToken grantToken, TakeBackToken takeBackToken, Introspect introspect, KeySet keySet) {
        this.grantToken = grantToken;
        this.takeBackToken = takeBackToken;
        this.introspect = introspect;
        this.keySet = keySet;
    }

    @POST
    @PermitAll
    @Path("/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Get a token 获取令牌",
            description = "grant_type client_credentials (secret or private_key_jwt, optional scope), refresh_token, or"
                    + " token exchange (RFC 8693) for a program that acts for a person. Errors are RFC 6749's."
                    + " 支持客户端凭证、刷新令牌及令牌交换，错误格式遵循 RFC 6749。")
    @APIResponse(
            responseCode = "200",
            description = "A token",
            content = @Content(schema = @Schema(implementation = TokenAnswer.class)))
    @APIResponse(responseCode = "400", description = "invalid_request, invalid_grant, invalid_scope …")
    @APIResponse(responseCode = "401", description = "invalid_client")
    public Response token(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            MultivaluedMap<String, String> form) {
        return Response.ok(grantToken.to(new TokenForm(form, authorization)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @PermitAll
    @Path("/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "Take a token back 吊销令牌",
            description = "Answers 200 for unknown tokens too. A refresh token ends its whole session.")
    @APIResponse(responseCode = "200", description = "Taken back")
    public Response revoke(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            MultivaluedMap<String, String> form) {
        takeBackToken.in(new TokenForm(form, authorization));
        return Response.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @PermitAll
    @Path("/introspect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask whether a token holds 查询令牌是否有效",
            description = "RFC 7662, for the client's own tokens; with the scope tokens:introspect for any."
                    + " 查询本接入方令牌；具备 tokens:introspect 范围可查询任意令牌。")
    @APIResponse(responseCode = "200", description = "active true or false, with the claims of a token that holds")
    @APIResponse(responseCode = "401", description = "invalid_client")
    public Response introspect(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            MultivaluedMap<String, String> form) {
        return Response.ok(introspect.token(new TokenForm(form, authorization)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @PermitAll
    @Path("/jwks")
    @Produces({KEY_SET, MediaType.APPLICATION_JSON})
    @Operation(summary = "The public keys 公钥集", description = "JWK set (RFC 7517); may be kept for five minutes.")
    @APIResponse(
            responseCode = "200",
            description = "The key set",
            content = @Content(mediaType = KEY_SET, schema = @Schema(implementation = KeySet.Shown.class)))
    public Response keys() {
        return Response.ok(keySet.json())
                .type(KEY_SET)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
