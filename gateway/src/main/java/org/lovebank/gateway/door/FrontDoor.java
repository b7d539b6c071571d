package org.lovebank.gateway.door;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.lovebank.gateway.route.Routes;
import org.lovebank.gateway.visit.VisitNumbers;

/** Opens the public port when the house is ready, and closes it behind the last guest. */
@ApplicationScoped
class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    private static final long POLL_MILLIS = 20;

    private final Vertx vertx;
    private final DoorSettings settings;
    private final Porter porter;
    private final Routes routes;
    private final VisitNumbers numbers;
    private final Occupancy occupancy;

    FrontDoor(Vertx vertx, DoorSettings settings, Porter porter, Routes routes, VisitNumbers numbers) {
        this.vertx = vertx;
        this.settings = settings;
        this.porter = porter;
        this.routes = routes;
        this.numbers = numbers;
        this.occupancy = new Occupancy(settings.room());
    }

    void open(@Observes StartupEvent started) {
        int instances = settings.instances() > 0
                ? settings.instances()
                : Runtime.getRuntime().availableProcessors();
        try {
            vertx.deployVerticle(
                            () -> new Door(settings, porter, routes, numbers, occupancy, settings.port()),
                            new DeploymentOptions().setInstances(instances))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException taken) {
            throw new IllegalStateException(
                    "the public port " + settings.port() + " cannot be opened: " + taken.getMessage(), taken);
        }
        LOG.infof("front door open host=%s port=%d instances=%d", settings.host(), settings.port(), instances);
    }

    /** Requests under way may end, each the last on its connection, before the houses behind the gate are cut off. */
    void close(@Observes ShutdownEvent stopping) {
        occupancy.close();
        long until = System.nanoTime() + settings.drainTimeout().toNanos();
        while (occupancy.inside() > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
        }
        LOG.infof("front door closed underWay=%d", occupancy.inside());
    }
}
