package org.lovebank.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestTokensTest {
    private static final UUID ZHANG = UUID.fromString("0197a000-0000-7000-8000-000000000001");

    @Test
    void aHouseReadsWhoCallsAndForWhichAreas() throws Exception {
        // given
        String token = TestTokens.forCaller(ZHANG)
                .roles("STATION_HEAD")
                .areas("xigu.fulilu")
                .orgs("0197a000-0000-7000-8000-0000000000aa")
                .client("mobile-backend")
                .sign();

        // when
        JwtClaims claims = verify(token);

        // then
        assertThat(claims.getSubject()).isEqualTo(ZHANG.toString());
        assertThat(claims.getStringListClaimValue("groups")).isEqualTo(List.of("STATION_HEAD"));
        assertThat(claims.getStringListClaimValue("areas")).isEqualTo(List.of("xigu.fulilu"));
        assertThat(claims.getStringListClaimValue("orgs")).containsExactly("0197a000-0000-7000-8000-0000000000aa");
        assertThat(claims.getStringClaimValue("client_id")).isEqualTo("mobile-backend");
    }

    @ParameterizedTest
    @MethodSource
    void aForgedTokenIsRefused(TestTokens forged) {
        // given
        String token = forged.sign();

        // when / then
        assertThatThrownBy(() -> verify(token)).isInstanceOf(InvalidJwtException.class);
    }

    static Stream<TestTokens> aForgedTokenIsRefused() {
        return Stream.of(
                TestTokens.forCaller(ZHANG).expired(),
                TestTokens.forCaller(ZHANG).issuer("https://stranger.test"),
                TestTokens.forCaller(ZHANG).audience("another"),
                TestTokens.forCaller(ZHANG).type("JWT"),
                TestTokens.forCaller(ZHANG).signedByAnotherKey(),
                TestTokens.forCaller(ZHANG).unsigned());
    }

    private static JwtClaims verify(String token) throws InvalidJwtException, IOException, JoseException {
        String keys = Files.readString(Path.of(URI.create(TestTokens.jwksUrl()).getSchemeSpecificPart()));
        return new JwtConsumerBuilder()
                .setExpectedIssuer(TestTokens.ISSUER)
                .setExpectedAudience(TestTokens.AUDIENCE)
                .setExpectedType(true, "at+jwt")
                .setRequireExpirationTime()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .build()
                .processToClaims(token);
    }
}
