package org.lovebank.http.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/**
 * A newer release may have added to the database whatever it likes. One that took away what this release uses says so by its
 * name, {@code V…__contract_…}, and then this release does not start.
 */
@Singleton
class TakenAway {

    private static final int BEFORE_OTHERS = 1;
    private static final String CONTRACT = "contract";

    private final Flyway flyway;
    private final boolean migratesAtStart;

    TakenAway(Flyway flyway, @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migratesAtStart) {
        this.flyway = flyway;
        this.migratesAtStart = migratesAtStart;
    }

    void look(@Observes @Priority(BEFORE_OTHERS) StartupEvent started) {
        if (migratesAtStart) {
            refuseWhatLacksSomething();
        }
    }

    private void refuseWhatLacksSomething() {
        Arrays.stream(flyway.info().applied())
                .filter(each -> each.getState() == MigrationState.FUTURE_SUCCESS)
                .filter(each -> String.valueOf(each.getDescription()).startsWith(CONTRACT))
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalStateException("the database is newer than this release: migration "
                            + each.getVersion()
                            + " took away what it uses; run the newer release, or restore the backup"
                            + " of before");
                });
    }
}
