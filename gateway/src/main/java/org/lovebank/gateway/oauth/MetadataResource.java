package org.lovebank.gateway.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.AccessSettings;
import org.lovebank.gateway.grant.Scopes;

/** Tells OAuth clients where everything is (RFC 8414). */
@Path("/.well-known/oauth-authorization-server")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OAuth 2 授权")
class MetadataResource {

    private static final List<String> CLIENT_AUTHENTICATION =
            List.of("client_secret_basic", "client_secret_post", "private_key_jwt");

    private final AccessSettings settings;

    MetadataResource(AccessSettings settings) {
        this.settings = settings;
    }

    @GET
    @Operation(summary = "Authorization server metadata 授权服务器元数据")
    public Metadata metadata() {
        String issuer = settings.issuer().getFirst();
        return new Metadata(
                issuer,
                issuer + "/oauth2/token",
                issuer + "/oauth2/jwks",
                issuer + "/oauth2/revoke",
                issuer + "/oauth2/introspect",
                List.of("client_credentials", "refresh_token", "urn:ietf:params:oauth:grant-type:token-exchange"),
                List.of(),
                CLIENT_AUTHENTICATION,
                List.of("client_secret_basic", "client_secret_post", "private_key_jwt", "none"),
                CLIENT_AUTHENTICATION,
                List.of("ES256", "PS256"),
                Scopes.ALL.stream().sorted().toList(),
                issuer + "/docs",
                List.of("zh-CN", "en"));
    }

    /** RFC 8414 §2. */
    @Schema(name = "OAuthMetadata")
    record Metadata(
            String issuer,
            @JsonProperty("token_endpoint") String tokenEndpoint,
            @JsonProperty("jwks_uri") String keySet,
            @JsonProperty("revocation_endpoint") String revocationEndpoint,
            @JsonProperty("introspection_endpoint") String introspectionEndpoint,
            @JsonProperty("grant_types_supported") List<String> grantTypes,
            @JsonProperty("response_types_supported") List<String> responseTypes,

            @JsonProperty("token_endpoint_auth_methods_supported")
            List<String> tokenAuthentication,

            @JsonProperty("revocation_endpoint_auth_methods_supported")
            List<String> revocationAuthentication,

            @JsonProperty("introspection_endpoint_auth_methods_supported")
            List<String> introspectionAuthentication,

            @JsonProperty("token_endpoint_auth_signing_alg_values_supported")
            List<String> assertionAlgorithms,

            @JsonProperty("scopes_supported") List<String> scopes,
            @JsonProperty("service_documentation") String documentation,
            @JsonProperty("ui_locales_supported") List<String> locales) {}
}
