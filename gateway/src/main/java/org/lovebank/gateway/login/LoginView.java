package org.lovebank.gateway.login;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A login as its administrators see it: never the password. */
@Schema(name = "Login")
record LoginView(
        UUID id,
        String username,
        UUID personId,
        List<String> roles,
        List<String> areas,
        List<UUID> orgs,
        List<UUID> stations,
        LoginStatus status,
        Instant changedAt) {

    static LoginView of(Login login) {
        return new LoginView(
                login.id(),
                login.username(),
                login.personId(),
                login.rights().roles().stream().sorted().toList(),
                login.rights().areas(),
                login.rights().orgs(),
                login.rights().stations(),
                login.status(),
                login.changedAt());
    }
}
