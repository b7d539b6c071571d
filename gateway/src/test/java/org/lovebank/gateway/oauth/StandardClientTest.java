package org.lovebank.gateway.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.People;
import org.lovebank.gateway.testing.Programs;
import org.lovebank.gateway.testing.Programs.Program;

/** A client library that nobody here wrote, led by nothing but the metadata. */
@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class StandardClientTest {

    private static final ClientID APP = new ClientID("lovebank");

    @SuppressWarnings("NullAway.Init")
    private AuthorizationServerMetadata metadata;

    @BeforeEach
    void discover() throws Exception {
        metadata = AuthorizationServerMetadata.parse(
                Gateway.call().get("/.well-known/oauth-authorization-server").asString());
    }

    @Test
    void theMetadataNameWhatThereIs() {
        assertThat(metadata.getGrantTypes())
                .containsExactlyInAnyOrder(
                        GrantType.CLIENT_CREDENTIALS, GrantType.REFRESH_TOKEN, GrantType.TOKEN_EXCHANGE);
        assertThat(metadata.getTokenEndpointAuthMethods())
                .containsExactlyInAnyOrder(
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
                        ClientAuthenticationMethod.CLIENT_SECRET_POST,
                        ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        assertThat(metadata.getTokenEndpointJWSAlgs())
                .contains(JWSAlgorithm.ES256)
                .doesNotContain(JWSAlgorithm.HS256);
        assertThat(metadata.getScopes().toStringList()).contains("events:read", "people:act", "volunteers:credit");
    }

    @Test
    void aRefreshTokenIsGoodOnceAndItsSecondUseEndsAllThatCameOfIt() throws Exception {
        // given
        People.Person person = People.volunteer();
        RefreshToken first = new RefreshToken(
                Gateway.signIn(person.username(), person.password()).<String>path("refreshToken"));

        // when
        RefreshToken second = granted(refresh(first)).getTokens().getRefreshToken();

        // then
        assertThat(second).isNotEqualTo(first);
        assertThat(refresh(first).toErrorResponse().getErrorObject()).isEqualTo(OAuth2Error.INVALID_GRANT);
        assertThat(refresh(second).toErrorResponse().getErrorObject()).isEqualTo(OAuth2Error.INVALID_GRANT);
    }

    @Test
    void aProgramActsForAPersonAndAsksAndTakesBack() throws Exception {
        // given
        People.Person person = People.volunteer();
        Program program = Programs.registered(List.of("people:act"), List.of("cn.xigu"));
        String own = person.token();
        Gateway.call(own)
                .contentType(ContentType.JSON)
                .body(Map.of("clientId", program.clientId()))
                .post("/api/v1/client-agreements")
                .then()
                .statusCode(201);
        ClientAuthentication secret =
                new ClientSecretBasic(new ClientID(program.clientId()), new Secret(program.secret()));
        AuthorizationGrant exchange = new TokenExchangeGrant(new BearerAccessToken(own), TokenTypeURI.ACCESS_TOKEN);

        // when
        AccessTokenResponse answer = granted(
                TokenResponse.parse(new TokenRequest(here(metadata.getTokenEndpointURI()), secret, exchange, null)
                        .toHTTPRequest()
                        .send()));
        AccessToken acting = answer.getTokens().getAccessToken();

        // then
        assertThat(acting.getIssuedTokenType()).isEqualTo(TokenTypeURI.ACCESS_TOKEN);
        TokenIntrospectionResponse told = introspect(secret, acting);
        assertThat(told.toSuccessResponse().isActive()).isTrue();
        assertThat(told.toSuccessResponse().getSubject().getValue())
                .isEqualTo(person.personId().toString());
        assertThat(told.toSuccessResponse().getClientID().getValue()).isEqualTo(program.clientId());
        new TokenRevocationRequest(here(metadata.getRevocationEndpointURI()), secret, acting)
                .toHTTPRequest()
                .send()
                .ensureStatusCode(200);
        assertThat(introspect(secret, acting).toSuccessResponse().isActive()).isFalse();
    }

    private TokenResponse refresh(RefreshToken token) throws Exception {
        return TokenResponse.parse(
                new TokenRequest(here(metadata.getTokenEndpointURI()), APP, new RefreshTokenGrant(token), null)
                        .toHTTPRequest()
                        .send());
    }

    private TokenIntrospectionResponse introspect(ClientAuthentication secret, AccessToken token) throws Exception {
        return TokenIntrospectionResponse.parse(
                new TokenIntrospectionRequest(here(metadata.getIntrospectionEndpointURI()), secret, token)
                        .toHTTPRequest()
                        .send());
    }

    private static AccessTokenResponse granted(TokenResponse answer) {
        assertThat(answer.indicatesSuccess())
                .as(answer.toHTTPResponse().getBody())
                .isTrue();
        return answer.toSuccessResponse();
    }

    /** The issuer's name leads to the port of this test. */
    private static URI here(URI named) {
        assertThat(named.toString()).startsWith(GatewayUnderTest.ISSUER);
        return URI.create(named.toString().replace(GatewayUnderTest.ISSUER, Gateway.address()));
    }
}
