package org.lovebank.gateway.key;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without a key that signs, nobody can be let in. */
@Readiness
class KeysReady implements HealthCheck {

    private final KeysAtHand keys;

    KeysReady(KeysAtHand keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("signing keys")
                .status(keys.all().stream().anyMatch(KeyAtHand::maySign))
                .build();
    }
}
