package org.lovebank.gateway.token;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.lovebank.access.AccessSettings;
import org.lovebank.access.SignatureProvider;
import org.lovebank.gateway.key.KeyAtHand;
import org.lovebank.gateway.key.KeysAtHand;

/** Signs access tokens in the profile of RFC 9068. */
@ApplicationScoped
public class IssueToken {

    /** The claim that names what else takes a token back. */
    public static final String ENDS_WITH = "ends_with";

    private final KeysAtHand keys;
    private final AccessSettings access;
    private final TokenSettings settings;
    private final Clock clock;
    private final ProviderContext provider = new ProviderContext();

    IssueToken(KeysAtHand keys, AccessSettings access, TokenSettings settings, Clock clock) {
        this.keys = keys;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
        provider.getSuppliedKeyProviderContext().setSignatureProvider(SignatureProvider.name());
    }

    /** A token for this bearer, signed with today's key. */
    public AccessToken to(Bearer bearer) {
        return signed(claims(bearer), settings.accessValidity().toSeconds());
    }

    /**
     * A token with which one acts for another (RFC 8693).
     *
     * @param actor who acts
     * @param endsWith ids that take the token back with them, beside its session
     * @param notAfterMillis when the subject's own token ends
     */
    public AccessToken acting(Bearer bearer, Map<String, Object> actor, List<String> endsWith, long notAfterMillis) {
        JwtClaims claims = claims(bearer);
        long until = Math.min(
                notAfterMillis, clock.millis() + settings.accessValidity().toMillis());
        claims.setExpirationTime(NumericDate.fromMilliseconds(until));
        claims.setClaim("act", actor);
        claims.setStringListClaim(ENDS_WITH, endsWith);
        return signed(claims, Math.max(1, (until - clock.millis()) / 1_000));
    }

    private AccessToken signed(JwtClaims claims, long seconds) {
        KeyAtHand key = keys.signing();
        JsonWebSignature token = new JsonWebSignature();
        token.setProviderContext(provider);
        token.setHeader("typ", "at+jwt");
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setKeyIdHeaderValue(key.keyId());
        token.setKey(key.privateKey());
        token.setPayload(claims.toJson());
        try {
            return new AccessToken(token.getCompactSerialization(), seconds);
        } catch (JoseException broken) {
            throw new IllegalStateException("the token cannot be signed", broken);
        }
    }

    private JwtClaims claims(Bearer bearer) {
        long now = clock.millis();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(access.issuer().getFirst());
        claims.setAudience(access.audience());
        claims.setSubject(bearer.subject().toString());
        claims.setJwtId(UuidCreator.getTimeOrderedEpoch().toString());
        claims.setIssuedAt(NumericDate.fromMilliseconds(now));
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(now + settings.accessValidity().toMillis()));
        claims.setStringClaim("client_id", bearer.clientId());
        claims.setStringClaim("sid", bearer.sessionId());
        claims.setStringListClaim("groups", bearer.roles());
        claims.setStringListClaim("areas", bearer.areas());
        claims.setStringListClaim(
                "orgs", bearer.orgs().stream().map(UUID::toString).toList());
        if (!bearer.scopes().isEmpty()) {
            claims.setStringClaim("scope", String.join(" ", bearer.scopes()));
        }
        return claims;
    }
}
