package org.lovebank.gateway.door;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the public port is open, nor once the gateway is asked to stop: whoever shares out callers looks here. */
@Readiness
class DoorReady implements HealthCheck {

    private final FrontDoor door;

    DoorReady(FrontDoor door) {
        this.door = door;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("front-door").status(door.isOpen()).build();
    }
}
