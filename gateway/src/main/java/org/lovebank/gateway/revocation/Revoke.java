package org.lovebank.gateway.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lovebank.gateway.token.TokenSettings;

/** Takes a token, or all tokens of a session, back: here at once, at the other replicas within seconds. */
@ApplicationScoped
public class Revoke {

    private final RevocationRepository revocations;
    private final RevokedIds known;
    private final TokenSettings settings;
    private final Clock clock;

    Revoke(RevocationRepository revocations, RevokedIds known, TokenSettings settings, Clock clock) {
        this.revocations = revocations;
        this.known = known;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whatever carries this token id or session id was issued by now, so it has expired after one token's life. */
    @Transactional
    public void everythingWith(String id) {
        Instant until = clock.instant().plus(settings.accessValidity()).plusSeconds(1);
        revocations.keep(id, until);
        known.add(id, until);
    }
}
