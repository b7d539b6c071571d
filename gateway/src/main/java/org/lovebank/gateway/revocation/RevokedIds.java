package org.lovebank.gateway.revocation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lovebank.access.RevokedTokens;
import org.lovebank.access.VerifiedToken;
import org.lovebank.gateway.token.IssueToken;

/** The revoked ids in memory: asked for every request. */
@Singleton
class RevokedIds implements RevokedTokens {

    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    void add(String id, Instant expiresAt) {
        until.merge(id, expiresAt, (known, given) -> known.isAfter(given) ? known : given);
    }

    void forgetExpired(Instant now) {
        until.values().removeIf(expiresAt -> !expiresAt.isAfter(now));
    }

    @Override
    public boolean contains(VerifiedToken token) {
        return !until.isEmpty()
                && (until.containsKey(token.tokenId())
                        || until.containsKey(token.sessionId())
                        || (token.claims().get(IssueToken.ENDS_WITH) instanceof List<?> others
                                && others.stream().anyMatch(until::containsKey)));
    }
}
