package org.lovebank.gateway.clientkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.Programs;
import org.lovebank.gateway.testing.Programs.Program;

/** private_key_jwt, made by a library that nobody here wrote and by hand where that library would not. */
@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class PrivateKeyTest {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Program program = Programs.registered(List.of("logins:write"), List.of("cn.xigu"));
    private ECKey key = newKey();

    @BeforeEach
    void registerKey() {
        put(key).then().statusCode(200).body("keys[0].kid", equalTo(key.getKeyID()));
    }

    @Test
    void aForeignLibrarySignsForItsClientAndGetsAToken() throws Exception {
        TokenRequest request = new TokenRequest(
                URI.create(Gateway.address() + "/oauth2/token"),
                new PrivateKeyJWT(
                        SignedJWT.parse(assertion(claims().audience(GatewayUnderTest.ISSUER + "/oauth2/token"), key))),
                new ClientCredentialsGrant(),
                null);
        var answer = TokenResponse.parse(request.toHTTPRequest().send());
        assertThat(answer.indicatesSuccess()).isTrue();
        Gateway.call(answer.toSuccessResponse().getTokens().getAccessToken().getValue())
                .get("/api/v1/wishes")
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasSignedOnceIsBelievedOnce() throws Exception {
        String assertion = assertion(claims(), key);
        token(assertion).then().statusCode(200);
        token(assertion).then().statusCode(401).body("error", equalTo("invalid_client"));
    }

    @Test
    void whatIsMeantForOthersOrSignedByOthersOrTooLongIsNotBelieved() throws Exception {
        Date never = Date.from(Clock.systemUTC().instant().plus(Duration.ofHours(2)));
        Date gone = Date.from(Clock.systemUTC().instant().minus(Duration.ofMinutes(2)));
        ECKey stranger = new ECKey.Builder(newKey()).keyID(key.getKeyID()).build();
        List<String> wrong = List.of(
                assertion(claims().audience("https://another.example"), key),
                assertion(claims().audience(List.of()), key),
                assertion(claims().subject("somebody-else"), key),
                assertion(
                        claims().issuer(Programs.registered(List.of(), List.of("cn.xigu"))
                                .clientId()),
                        key),
                assertion(claims().expirationTime(never), key),
                assertion(claims().expirationTime(gone), key),
                assertion(claims().expirationTime(null), key),
                assertion(claims().jwtID(null), key),
                assertion(claims(), stranger),
                assertion(claims(), newKey()),
                "eyJhbGciOiJub25lIn0." + assertion(claims(), key).split("\\.", -1)[1] + ".",
                "no.token.at-all");
        for (String assertion : wrong) {
            token(assertion).then().statusCode(401).body("error", equalTo("invalid_client"));
        }
        token(assertion(claims(), key)).then().statusCode(200);
    }

    @Test
    void oneKeyFollowsTheOtherAndAKeyThatIsGoneIsWorthNothing() throws Exception {
        ECKey next = newKey();
        put(key, next).then().statusCode(200);
        token(assertion(claims(), key)).then().statusCode(200);
        token(assertion(claims(), next)).then().statusCode(200);
        put(next).then().statusCode(200);
        token(assertion(claims(), key)).then().statusCode(401);
        put(key, next, newKey()).then().statusCode(400);
    }

    @Test
    void oneWayOfAuthenticationAtATime() throws Exception {
        Gateway.call()
                .auth()
                .preemptive()
                .basic(program.clientId(), program.secret())
                .formParam("grant_type", "client_credentials")
                .formParam("client_assertion_type", JWT_BEARER)
                .formParam("client_assertion", assertion(claims(), key))
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void onlyAdministratorsOfTheAreaReplaceKeysAndOnlyKeysAreTaken() throws Exception {
        Gateway.call(program.token())
                .contentType(ContentType.JSON)
                .body(Map.of("keys", List.of()))
                .put(address())
                .then()
                .statusCode(403);
        Map<String, Object> weak = new RSAKeyGenerator(1024, true)
                .keyID("weak")
                .generate()
                .toPublicJWK()
                .toJSONObject();
        putRaw(List.of(weak)).then().statusCode(422).body("code", equalTo("KEY_NOT_USABLE"));
        putRaw(List.of(key.toPublicJWK().toJSONObject(), key.toPublicJWK().toJSONObject()))
                .then()
                .statusCode(422);
        putRaw(List.of(key.toJSONObject())).then().statusCode(400);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(program.clientId())
                .subject(program.clientId())
                .audience(GatewayUnderTest.ISSUER)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Clock.systemUTC().instant().plus(Duration.ofMinutes(2))));
    }

    private static String assertion(JWTClaimsSet.Builder claims, ECKey key) throws Exception {
        SignedJWT signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims.build());
        signed.sign(new ECDSASigner(key));
        return signed.serialize();
    }

    private static Response token(String assertion) {
        return Gateway.call()
                .formParam("grant_type", "client_credentials")
                .formParam("client_assertion_type", JWT_BEARER)
                .formParam("client_assertion", assertion)
                .post("/oauth2/token");
    }

    private Response put(ECKey... keys) {
        return putRaw(java.util.Arrays.stream(keys)
                .map(each -> each.toPublicJWK().toJSONObject())
                .toList());
    }

    private Response putRaw(List<Map<String, Object>> keys) {
        return Gateway.call(Gateway.adminToken())
                .contentType(ContentType.JSON)
                .body(Map.of("keys", keys))
                .put(address());
    }

    private String address() {
        return "/api/v1/clients/" + program.clientId() + "/keys";
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
