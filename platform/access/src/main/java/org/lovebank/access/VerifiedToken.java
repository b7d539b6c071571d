package org.lovebank.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * A token whose signature and claims were checked; {@code expiresAtMillis} is checked again at every use.
 *
 * @param sessionId the sign-in that the token belongs to; empty for a client's own token
 */
public record VerifiedToken(
        String tokenId, String sessionId, long expiresAtMillis, Caller caller, Map<String, Object> claims) {

    static VerifiedToken of(JwtClaims claims) throws InvalidToken {
        try {
            Caller caller = new Caller(
                    UUID.fromString(claims.getSubject()),
                    text(claims, "client_id"),
                    Set.copyOf(list(claims, "groups")),
                    words(text(claims, "scope")),
                    list(claims, "areas").stream().map(AreaPath::new).toList(),
                    list(claims, "orgs").stream().map(UUID::fromString).toList());
            return new VerifiedToken(
                    claims.getJwtId(),
                    text(claims, "sid"),
                    claims.getExpirationTime().getValueInMillis(),
                    caller,
                    Map.copyOf(claims.getClaimsMap()));
        } catch (MalformedClaimException | IllegalArgumentException | NullPointerException misshapen) {
            // A signed token that does not speak this suite's language: an id that is none, an area that is none.
            throw new InvalidToken("claims");
        }
    }

    private static String text(JwtClaims claims, String name) {
        return claims.getClaimValue(name) instanceof String text ? text : "";
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : Set.copyOf(List.of(text.strip().split(" +", -1)));
    }

    private static List<String> list(JwtClaims claims, String name) {
        return claims.getClaimValue(name) instanceof List<?> values
                ? values.stream().map(String::valueOf).distinct().toList()
                : List.of();
    }
}
