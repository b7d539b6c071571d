package org.lovebank.http.watch;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/**
 * Not ready while the database lacks a migration that this build needs, as when a job migrates and the house does not. What
 * a newer build migrated already does not matter.
 */
@Readiness
class SchemaReady implements HealthCheck {

    private final Flyway flyway;
    private volatile boolean complete;

    SchemaReady(Flyway flyway, @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migratedAtStart) {
        this.flyway = flyway;
        this.complete = migratedAtStart;
    }

    @Override
    public HealthCheckResponse call() {
        if (!complete) {
            complete = flyway.info().pending().length == 0;
        }
        return HealthCheckResponse.named("schema").status(complete).build();
    }
}
