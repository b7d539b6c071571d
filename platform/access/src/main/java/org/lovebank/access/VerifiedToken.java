package org.lovebank.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.jwt.SignedToken;

/**
 * A token whose signature and claims were checked; {@code expiresAtMillis} is checked again at every use.
 *
 * @param sessionId the sign-in that the token belongs to; empty for a client's own token
 */
public record VerifiedToken(
        String tokenId, String sessionId, long expiresAtMillis, Caller caller, Map<String, Object> claims) {

    private static final List<String> SHARED = List.of("iss", "aud", "client_id", "scope");

    /**
     * What a token says whose signature and times were checked.
     *
     * @throws IllegalArgumentException when it does not speak this suite's language: an id that is none, an area that is none
     */
    static VerifiedToken of(SignedToken token) {
        Map<String, Object> claims = token.claims();
        Long expiresAt = token.millis("exp");
        if (expiresAt == null) {
            throw new IllegalArgumentException("exp");
        }
        Caller caller = new Caller(
                UUID.fromString(text(claims, "sub")),
                text(claims, "client_id"),
                Set.copyOf(list(claims, "groups")),
                words(text(claims, "scope")),
                list(claims, "areas").stream().map(AreaPath::new).toList(),
                list(claims, "orgs").stream().map(UUID::fromString).toList());
        return new VerifiedToken(text(claims, "jti"), text(claims, "sid"), expiresAt, caller, compact(claims));
    }

    /** As small as it goes, for many are kept: what nearly all tokens of an issuer say is there once. */
    private static Map<String, Object> compact(Map<String, Object> claims) {
        claims.values().removeIf(Objects::isNull);
        for (String shared : SHARED) {
            claims.computeIfPresent(shared, (name, value) -> value instanceof String text ? text.intern() : value);
        }
        return Map.copyOf(claims);
    }

    private static String text(Map<String, Object> claims, String name) {
        return Objects.requireNonNullElse(SignedToken.text(claims, name), "");
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : Set.copyOf(List.of(text.strip().split(" +", -1)));
    }

    private static List<String> list(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof List<?> values
                ? values.stream().map(String::valueOf).distinct().toList()
                : List.of();
    }
}
