package org.lovebank.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lovebank.access.jwt.SignedToken;

class VerifiedTokensTest {

    private static final MovableClock CLOCK = new MovableClock();
    private static final Issuer OURS = new Issuer(TestSettings.OURS, "key-1", CLOCK);
    private static final Issuer STRANGER = new Issuer(TestSettings.OURS, "key-1", CLOCK);

    private final Map<KeyName, PublicKey> published = new HashMap<>(OURS.keys());
    private final Set<String> revoked = new HashSet<>();
    private final KeyRing ring = new KeyRing(() -> Map.copyOf(published), TestSettings.ours());
    private final VerifiedTokens tokens = new VerifiedTokens(
            ring,
            TestSettings.ours(),
            token -> revoked.contains(token.tokenId()) || revoked.contains(token.sessionId()),
            CLOCK);

    @Test
    void aVerifiedTokenSaysWhoIsCalling() throws InvalidToken {
        // given
        UUID station = UUID.fromString("018f4e1a-0000-7000-8000-000000000002");
        String token = OURS.token(claims -> {
            claims.setStringClaim("scope", "volunteers:register  logins:write volunteers:register");
            claims.setStringListClaim("orgs", List.of(station.toString(), station.toString()));
        });

        // when
        Caller caller = tokens.verify(token).caller();

        // then
        assertThat(caller)
                .isEqualTo(new Caller(
                        Issuer.REN,
                        "app",
                        Set.of("VOLUNTEER"),
                        Set.of("volunteers:register", "logins:write"),
                        List.of(new AreaPath("cn.xigu")),
                        List.of(station)));
    }

    static Stream<Arguments> forged() {
        return Stream.of(
                forged("signed by a stranger who knows the key id", STRANGER.token()),
                forged("altered", altered(OURS.token())),
                forged("another issuer", OURS.token(claims -> claims.setIssuer("https://evil.example"))),
                forged("no issuer", OURS.token(claims -> claims.unsetClaim("iss"))),
                forged("another audience", OURS.token(claims -> claims.setAudience("bank"))),
                forged("no audience", OURS.token(claims -> claims.unsetClaim("aud"))),
                forged("no token id", OURS.token(claims -> claims.unsetClaim("jti"))),
                forged("no issue time", OURS.token(claims -> claims.unsetClaim("iat"))),
                forged("no expiry", OURS.token(claims -> claims.unsetClaim("exp"))),
                forged("no subject", OURS.token(claims -> claims.unsetClaim("sub"))),
                forged("a subject that is no id", OURS.token(claims -> claims.setSubject("ren"))),
                forged("an area that is none", OURS.token(claims -> claims.setStringListClaim("areas", "cn..x"))),
                forged("issued tomorrow", OURS.token(claims -> claims.setIssuedAt(in(Duration.ofDays(1))))),
                forged("not valid yet", OURS.token(claims -> claims.setNotBefore(in(Duration.ofMinutes(5))))),
                forged("expired", OURS.token(claims -> claims.setExpirationTime(in(Duration.ofSeconds(-1))))),
                forged("an ID token", OURS.token(claims -> {}, header -> header.setHeader("typ", "JWT"))),
                forged("no type", OURS.token(claims -> {}, header -> header.setHeader("typ", (String) null))),
                forged("no key id", OURS.token(claims -> {}, header -> header.setKeyIdHeaderValue(null))),
                forged("an unknown key id", OURS.token(claims -> {}, header -> header.setKeyIdHeaderValue("key-9"))),
                forged("unsigned", unsigned()),
                forged("HMAC with the public key as secret", confused()),
                forged("too long", OURS.token(claims -> claims.setStringClaim("note", "x".repeat(9_000)))),
                forged("a critical header", OURS.token(claims -> {}, header -> header.setCriticalHeaderNames("b64"))),
                forged("expiry in words", OURS.token(claims -> claims.setStringClaim("exp", "tomorrow"))),
                forged("expired before it was issued", OURS.token(claims -> {
                    claims.setIssuedAt(in(Duration.ofSeconds(20)));
                    claims.setExpirationTime(in(Duration.ofSeconds(10)));
                })),
                forged("padded", OURS.token() + "="),
                forged("two tokens", OURS.token() + "." + OURS.token()),
                forged(
                        "a signature cut short",
                        OURS.token().substring(0, OURS.token().length() - 6)),
                forged("no token at all", "Basic"),
                forged("empty", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void aForgedTokenIsNeitherBelievedNorRemembered(String what, String token) {
        // when
        assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> tokens.verify(token));

        // then
        assertThat(tokens.recall(token)).as(what).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void aForgedTokenIsNotBelievedAtOnceEither(String what, String token) throws InvalidToken {
        // given
        tokens.verify(OURS.token());
        VerifiedToken believed = null;

        // when
        try {
            believed = tokens.verifyAtOnce(token);
        } catch (InvalidToken refused) {
            assertThat(refused).hasNoCause();
        }

        // then
        assertThat(believed).as(what).isNull();
        assertThat(tokens.recall(token)).as(what).isNull();
    }

    @Test
    void aTokenIsVerifiedAtOnceOnlyWhenItsKeyIsAtHand() throws InvalidToken {
        // given
        String token = OURS.token();
        KeyRing empty = new KeyRing(OURS::keys, TestSettings.ours());
        VerifiedTokens fresh = new VerifiedTokens(empty, TestSettings.ours(), anyToken -> false, CLOCK);

        // when / then
        assertThat(fresh.verifyAtOnce(token)).isNull();
        assertThat(fresh.verify(token).caller().id()).isEqualTo(Issuer.REN);
        assertThat(requireNonNull(fresh.verifyAtOnce(OURS.token())).caller().id())
                .isEqualTo(Issuer.REN);
    }

    @Test
    void aNameThatStandsTwiceMakesATokenUnreadable() {
        String head = encoded("{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"key-1\"}");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SignedToken.read(head + "." + encoded("{\"sub\":\"a\",\"sub\":\"b\"}") + ".AA"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SignedToken.read(head + "." + encoded("{\"sub\":\"a\"} {}") + ".AA"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SignedToken.read(head + "." + encoded("null") + ".AA"));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWasVerifiedIsRememberedUntilItExpiresAndNotAMomentLonger() throws InvalidToken {
        // given
        MovableClock clock = new MovableClock();
        VerifiedTokens patient = new VerifiedTokens(ring, TestSettings.ours(), token -> false, clock);
        String token = OURS.token();
        VerifiedToken verified = patient.verify(token);

        // when
        clock.pass(Duration.ofMinutes(10).minusMillis(1));
        VerifiedToken justInTime = patient.recall(token);
        clock.pass(Duration.ofMillis(1));

        // then
        assertThat(justInTime).isSameAs(verified);
        assertThat(patient.recall(token)).isNull();
        assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> patient.verify(token));
    }

    @Test
    void aRevokedTokenIsRefusedThoughItWasRemembered() throws InvalidToken {
        // given
        String token = OURS.token();
        String tokenId = tokens.verify(token).tokenId();

        // when
        revoked.add(tokenId);

        // then
        assertThat(tokens.recall(token)).isNull();
        assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> tokens.verify(token));
    }

    @Test
    void aRevokedSessionTakesAllItsTokensAlong() throws InvalidToken {
        // given
        String token = OURS.token(claims -> claims.setStringClaim("sid", "session-7"));
        tokens.verify(token);

        // when
        revoked.add("session-7");

        // then
        assertThat(tokens.recall(token)).isNull();
    }

    @Test
    void aRemovedKeyTakesItsTokensAlong() throws InvalidToken {
        // given
        String token = OURS.token();
        tokens.verify(token);

        // when
        published.clear();
        published.putAll(new Issuer(TestSettings.OURS, "key-2", CLOCK).keys());
        ring.readAgain();

        // then
        assertThat(tokens.recall(token)).isNull();
        assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> tokens.verify(token));
    }

    @Test
    void aKeyReplacedUnderTheSameIdTakesItsTokensAlong() throws InvalidToken {
        // given
        String token = OURS.token();
        tokens.verify(token);

        // when
        published.putAll(STRANGER.keys());
        ring.readAgain();

        // then
        assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> tokens.verify(token));
    }

    @Test
    void readingTheSameKeysAgainForgetsNothing() throws InvalidToken {
        // given
        published.putAll(new Issuer(TestSettings.OURS, "key-2", CLOCK).keys());
        String token = OURS.token();
        VerifiedToken verified = tokens.verify(token);

        // when
        ring.readAgain();

        // then
        assertThat(tokens.recall(token)).isSameAs(verified);
    }

    @Test
    void noIssuerSignsInAnothersName() {
        // given
        Issuer other = new Issuer(TestSettings.OTHER, "key-2", CLOCK);
        published.putAll(other.keys());
        AccessSettings both = new TestSettings(
                List.of(TestSettings.OURS, TestSettings.OTHER), List.of("file:/a", "file:/b"), Duration.ofHours(1));
        VerifiedTokens ofBoth = new VerifiedTokens(ring, both, token -> false, CLOCK);
        String inOurName = other.token(claims -> claims.setIssuer(TestSettings.OURS));

        // when / then
        assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> ofBoth.verify(inOurName));
    }

    @Test
    void bothIssuersAreBelievedSideBySide() throws InvalidToken {
        // given
        Issuer other = new Issuer(TestSettings.OTHER, "key-1", CLOCK);
        published.putAll(other.keys());
        AccessSettings both = new TestSettings(
                List.of(TestSettings.OURS, TestSettings.OTHER), List.of("file:/a", "file:/b"), Duration.ofHours(1));
        VerifiedTokens ofBoth = new VerifiedTokens(ring, both, token -> false, CLOCK);

        // when
        Caller theirs = ofBoth.verify(other.token()).caller();
        Caller ours = ofBoth.verify(OURS.token()).caller();

        // then
        assertThat(theirs).isEqualTo(ours);
    }

    private static Arguments forged(String what, String token) {
        return Arguments.of(what, token);
    }

    private static NumericDate in(Duration time) {
        return NumericDate.fromMilliseconds(CLOCK.millis() + time.toMillis());
    }

    private static String altered(String token) {
        String[] parts = token.split("\\.", -1);
        String claims =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("VOLUNTEER", "OPS");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }

    private static String unsigned() {
        return OURS.token(claims -> {}, header -> {
            header.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            header.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            header.setKey(null);
        });
    }

    private static String confused() {
        return OURS.token(claims -> {}, header -> {
            header.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            header.setKey(new HmacKey(OURS.publicBytes()));
        });
    }
}
