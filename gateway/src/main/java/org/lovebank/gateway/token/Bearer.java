package org.lovebank.gateway.token;

import java.util.List;
import java.util.UUID;

/**
 * For whom a token is made and what it allows.
 *
 * @param subject the person, or the client on its own behalf
 * @param sessionId what is revoked to take back all tokens of this sign-in or this state of the client
 */
public record Bearer(
        UUID subject,
        String clientId,
        String sessionId,
        List<String> roles,
        List<String> scopes,
        List<String> areas,
        List<UUID> orgs) {

    public Bearer {
        roles = List.copyOf(roles);
        scopes = List.copyOf(scopes);
        areas = List.copyOf(areas);
        orgs = List.copyOf(orgs);
    }
}
