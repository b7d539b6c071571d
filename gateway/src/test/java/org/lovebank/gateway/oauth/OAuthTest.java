package org.lovebank.gateway.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.People;
import org.lovebank.gateway.testing.Programs;
import org.lovebank.gateway.testing.Programs.Program;

/** The issuer as a client library sees it that nobody here wrote. */
@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class OAuthTest {

    private static final URI TOKENS = URI.create(Gateway.address() + "/oauth2/token");

    @Test
    void aForeignClientGetsATokenAndAForeignVerifierBelievesIt() throws Exception {
        // given
        Program program = Programs.registered(List.of("volunteers:register", "logins:write"), List.of("cn.xigu"));
        TokenRequest request = new TokenRequest(
                TOKENS,
                new ClientSecretBasic(new ClientID(program.clientId()), new Secret(program.secret())),
                new ClientCredentialsGrant(),
                new Scope("volunteers:register"));

        // when
        AccessTokenResponse answer =
                TokenResponse.parse(request.toHTTPRequest().send()).toSuccessResponse();

        // then
        assertThat(answer.getTokens().getAccessToken().getScope()).isEqualTo(new Scope("volunteers:register"));
        JWTClaimsSet claims = believed(answer.getTokens().getAccessToken().getValue());
        assertThat(claims.getStringClaim("client_id")).isEqualTo(program.clientId());
        assertThat(claims.getStringClaim("scope")).isEqualTo("volunteers:register");
        assertThat(claims.getStringListClaim("groups")).containsExactly("PARTNER_CLIENT");
        assertThat(claims.getStringListClaim("areas")).containsExactly("cn.xigu");
        assertThat(claims.getJWTID()).isNotBlank();
    }

    @Test
    void credentialsMayStandInTheFormToo() throws Exception {
        // given
        Program program = Programs.registered(List.of(), List.of("cn.xigu"));
        TokenRequest request = new TokenRequest(
                TOKENS,
                new ClientSecretPost(new ClientID(program.clientId()), new Secret(program.secret())),
                new ClientCredentialsGrant(),
                null);

        // when
        TokenResponse answer = TokenResponse.parse(request.toHTTPRequest().send());

        // then
        assertThat(answer.indicatesSuccess()).isTrue();
    }

    @Test
    void theMetadataSaysWhereEverythingIs() throws Exception {
        // when
        String json =
                Gateway.call().get("/.well-known/oauth-authorization-server").asString();

        // then
        AuthorizationServerMetadata metadata = AuthorizationServerMetadata.parse(json);
        assertThat(metadata.getIssuer().getValue()).isEqualTo(GatewayUnderTest.ISSUER);
        assertThat(metadata.getTokenEndpointURI()).hasToString(GatewayUnderTest.ISSUER + "/oauth2/token");
        assertThat(metadata.getJWKSetURI()).hasToString(GatewayUnderTest.ISSUER + "/oauth2/jwks");
        assertThat(metadata.getGrantTypes()).hasSize(3);
        assertThat(metadata.getIntrospectionEndpointURI()).hasToString(GatewayUnderTest.ISSUER + "/oauth2/introspect");
    }

    @Test
    void theKeySetShowsPublicHalvesOnly() throws Exception {
        // when
        Response answer = Gateway.call().get("/oauth2/jwks");

        // then
        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/jwk-set+json"))
                .header("Cache-Control", equalTo("public, max-age=300"));
        assertThat(JWKSet.parse(answer.asString()).getKeys())
                .isNotEmpty()
                .allMatch(key ->
                        !key.isPrivate() && "ES256".equals(key.getAlgorithm().getName()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                  400, invalid_request",
                "password,           400, unsupported_grant_type",
                "client_credentials, 401, invalid_client",
                "refresh_token,      400, invalid_request",
            })
    void aWrongRequestIsToldInOAuthsOwnWords(String grantType, int status, String error) {
        // when
        Response answer = Gateway.call()
                .formParam("x", "y")
                .formParams(grantType == null ? java.util.Map.of() : java.util.Map.of("grant_type", grantType))
                .post("/oauth2/token");

        // then
        answer.then()
                .statusCode(status)
                .contentType("application/json")
                .header("Cache-Control", equalTo("no-store"))
                .body("error", equalTo(error));
    }

    @Test
    void aScopeThatTheClientDoesNotHoldIsRefusedAndAParameterGivenTwiceToo() {
        // given
        Program program = Programs.registered(List.of("volunteers:register"), List.of("cn"));

        // when
        Response scope = Gateway.call()
                .auth()
                .preemptive()
                .basic(program.clientId(), program.secret())
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "volunteers:register logins:write")
                .post("/oauth2/token");
        Response twice = Gateway.call()
                .formParam("grant_type", "client_credentials", "refresh_token")
                .post("/oauth2/token");

        // then
        scope.then().statusCode(400).body("error", equalTo("invalid_scope"));
        twice.then().statusCode(400).body("error", equalTo("invalid_request"));
    }

    @Test
    void aRevokedTokenOpensNothing() throws Exception {
        // given
        Program program = Programs.registered(List.of(), List.of("cn"));
        String token = program.token();
        Gateway.call(token).get("/api/v1/assignments").then().statusCode(200);

        // when
        int status = new TokenRevocationRequest(
                        URI.create(Gateway.address() + "/oauth2/revoke"),
                        new ClientSecretBasic(new ClientID(program.clientId()), new Secret(program.secret())),
                        new BearerAccessToken(token))
                .toHTTPRequest()
                .send()
                .getStatusCode();

        // then
        assertThat(status).isEqualTo(200);
        Gateway.call(token).get("/api/v1/assignments").then().statusCode(401);
    }

    @Test
    void aClientsTokenIsTakenBackByThatClientOnly() {
        // given
        String token = Programs.registered(List.of(), List.of("cn")).token();
        Program other = Programs.registered(List.of(), List.of("cn"));

        // when
        Gateway.call()
                .auth()
                .preemptive()
                .basic(other.clientId(), other.secret())
                .formParam("token", token)
                .post("/oauth2/revoke")
                .then()
                .statusCode(200);
        Gateway.call().formParam("token", token).post("/oauth2/revoke").then().statusCode(401);

        // then
        Gateway.call(token).get("/api/v1/assignments").then().statusCode(200);
    }

    @Test
    void aRefreshTokenTakenBackEndsTheSession() {
        // given
        People.Person ren = People.volunteer();
        Response session = Gateway.signIn(ren.username(), ren.password());

        // when
        Gateway.call()
                .formParam("token", session.<String>path("refreshToken"))
                .formParam("token_type_hint", "refresh_token")
                .post("/oauth2/revoke")
                .then()
                .statusCode(200);
        Gateway.call()
                .formParam("token", "unknown")
                .post("/oauth2/revoke")
                .then()
                .statusCode(200);

        // then
        Gateway.call(session.path("accessToken"))
                .get("/api/v1/assignments")
                .then()
                .statusCode(401);
    }

    private static JWTClaimsSet believed(String token) throws Exception {
        JWKSet keys = JWKSet.parse(Gateway.call().get("/oauth2/jwks").asString());
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                "lovebank",
                new JWTClaimsSet.Builder().issuer(GatewayUnderTest.ISSUER).build(),
                Set.of("sub", "jti", "iat", "exp", "client_id")));
        return processor.process(token, null);
    }
}
