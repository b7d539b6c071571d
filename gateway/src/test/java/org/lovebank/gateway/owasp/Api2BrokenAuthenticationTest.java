package org.lovebank.gateway.owasp;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.Programs;
import org.lovebank.stack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class Api2BrokenAuthenticationTest {

    private final String good = Gateway.somebodysToken();

    @Test
    void aTokenThatProvesNothingOpensNothing() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(good).getJWTClaimsSet();
        String keys = Gateway.call().get("/oauth2/jwks").asString();
        String keyId = JWKSet.parse(keys).getKeys().getFirst().getKeyID();
        ECKey own = new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();
        SignedJWT bringsItsKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .jwk(own.toPublicJWK())
                        .jwkURL(URI.create("https://evil.example/keys"))
                        .keyID(keyId)
                        .build(),
                claims);
        bringsItsKey.sign(new ECDSASigner(own));
        SignedJWT keyAsSecret = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build(), claims);
        keyAsSecret.sign(new MACSigner(keys.getBytes(StandardCharsets.UTF_8)));
        String[] parts = good.split("\\.", -1);
        UUID somebody = UUID.randomUUID();
        for (String token : List.of(
                bringsItsKey.serialize(),
                keyAsSecret.serialize(),
                TestTokens.forCaller(somebody).unsigned().sign(),
                TestTokens.forCaller(somebody).signedByAnotherKey().sign(),
                TestTokens.forCaller(somebody).expired().sign(),
                TestTokens.forCaller(somebody).audience("another").sign(),
                TestTokens.forCaller(somebody).issuer("https://evil.example").sign(),
                TestTokens.forCaller(somebody).type("JWT").sign(),
                TestTokens.forCaller(somebody).without("jti").sign(),
                TestTokens.forCaller(somebody).without("exp").sign(),
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + "A".repeat(86),
                good + "." + parts[2],
                "x".repeat(9_000))) {
            Gateway.call(token)
                    .get("/api/v1/claims")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .body("code", equalTo("INVALID_TOKEN"));
        }
    }

    @Test
    void aTokenIsReadInItsHeaderOnly() {
        Gateway.call().get("/api/v1/claims?access_token=" + good).then().statusCode(401);
        Gateway.call()
                .formParam("access_token", good)
                .post("/api/v1/claims")
                .then()
                .statusCode(401);
        Gateway.call().cookie("access_token", good).get("/api/v1/claims").then().statusCode(401);
        Gateway.call()
                .header("X-User", UUID.randomUUID().toString())
                .get("/api/v1/claims")
                .then()
                .statusCode(401);
    }

    @Test
    void aProgramsSecretIsReadWhereItIsNotLogged() {
        var program = Programs.registered(List.of(), List.of("cn.xigu"));
        Gateway.call()
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token?client_id=" + program.clientId() + "&client_secret=" + program.secret())
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
        program.requestToken().then().statusCode(200);
    }
}
