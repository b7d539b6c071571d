package org.lovebank.http.watch;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.lovebank.access.KeyRing;

/** Not ready before the issuer's keys were read once: till then every honest token would be refused. */
@Readiness
class TokenKeysReady implements HealthCheck {

    private final KeyRing keys;

    TokenKeysReady(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("token keys").status(keys.hasKeys()).build();
    }
}
