package org.lovebank.http.drain;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Tells the gateway, which knows only the public port, that it shall send nothing more: 503 at the address of readiness.
 * Otherwise that address is not there (404): how the house is in itself is said on the management port.
 */
@Singleton
class AskedAtTheDoor {

    private static final String ADDRESS = "/q/health/ready";
    private static final int BEFORE_EVERYTHING = -1_000_000;
    private static final int NOT_NOW = 503;

    private final Attendance attendance;

    AskedAtTheDoor(Attendance attendance) {
        this.attendance = attendance;
    }

    void hang(@Observes Router doors) {
        doors.route(HttpMethod.GET, ADDRESS).order(BEFORE_EVERYTHING).handler(this::answer);
    }

    private void answer(RoutingContext question) {
        if (attendance.wantsRequestsForSure()) {
            question.next();
        } else {
            question.vertx().executeBlocking(attendance::wantsRequests).onComplete(wants -> {
                if (wants.succeeded() && wants.result()) {
                    question.next();
                } else {
                    question.response().setStatusCode(NOT_NOW).end();
                }
            });
        }
    }
}
