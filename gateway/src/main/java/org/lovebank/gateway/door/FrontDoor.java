package org.lovebank.gateway.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.lovebank.gateway.route.Routes;
import org.lovebank.gateway.visit.Visits;

/** Opens the public port when the house is ready, and closes it behind the last guest. */
@ApplicationScoped
class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);

    private final Vertx vertx;
    private final DoorSettings settings;
    private final Porter porter;
    private final Routes routes;
    private final Visits visits;
    private final Occupancy occupancy;
    private volatile boolean open;

    FrontDoor(Vertx vertx, DoorSettings settings, Porter porter, Routes routes, Visits visits, MeterRegistry registry) {
        this.vertx = vertx;
        this.settings = settings;
        this.porter = porter;
        this.routes = routes;
        this.visits = visits;
        this.occupancy = new Occupancy(settings.room());
        registry.gauge("lovebank.gateway.inside", occupancy, Occupancy::inside);
        registry.gauge("lovebank.gateway.room", settings, DoorSettings::room);
    }

    void open(@Observes StartupEvent started) {
        int instances = settings.instances() > 0
                ? settings.instances()
                : Runtime.getRuntime().availableProcessors();
        try {
            vertx.deployVerticle(
                            () -> new Door(settings, porter, routes, visits, occupancy, settings.port()),
                            new DeploymentOptions().setInstances(instances))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException taken) {
            throw new IllegalStateException(
                    "the public port " + settings.port() + " cannot be opened: " + taken.getMessage(), taken);
        }
        open = true;
        LOG.infof("front door open host=%s port=%d instances=%d", settings.host(), settings.port(), instances);
    }

    /** Whoever shares out callers is told; those who come all the same are served, each the last on his connection. */
    void beginToClose(@Observes ShutdownDelayInitiatedEvent asked) {
        occupancy.close();
    }

    /** Requests under way may end, each the last on its connection, before the houses behind the gate are cut off. */
    void close(@Observes ShutdownEvent stopping) {
        LOG.infof("front door closed underWay=%d", occupancy.drain(settings.drainTimeout()));
    }

    /** Whether new guests are welcome. */
    boolean isOpen() {
        return open && !occupancy.isClosing();
    }
}
