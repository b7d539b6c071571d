package org.lovebank.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/** A token whose signature and claims were checked; {@code expiresAtMillis} is checked again at every use. */
public record VerifiedToken(String tokenId, long expiresAtMillis, Caller caller, JwtClaims claims) {

    static VerifiedToken of(JwtClaims claims) throws InvalidToken {
        try {
            Caller caller = new Caller(
                    UUID.fromString(claims.getSubject()),
                    text(claims, "client_id"),
                    Set.copyOf(list(claims, "groups")),
                    Set.of(
                            text(claims, "scope").isEmpty()
                                    ? new String[0]
                                    : text(claims, "scope").split(" ")),
                    list(claims, "areas").stream().map(AreaPath::new).toList(),
                    list(claims, "orgs").stream().map(UUID::fromString).toList());
            return new VerifiedToken(
                    claims.getJwtId(), claims.getExpirationTime().getValueInMillis(), caller, claims);
        } catch (Exception misshapen) {
            throw new InvalidToken("claims");
        }
    }

    private static String text(JwtClaims claims, String name) {
        return claims.getClaimValue(name) instanceof String text ? text : "";
    }

    private static List<String> list(JwtClaims claims, String name) {
        return claims.getClaimValue(name) instanceof List<?> values
                ? values.stream().map(String::valueOf).distinct().toList()
                : List.of();
    }
}
