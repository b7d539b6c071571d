package org.lovebank.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers, as a problem too, what lies outside the REST root. */
@ApplicationScoped
class NoSuchAddress {

    private final DoorProblem problem;

    NoSuchAddress(DoorProblem problem) {
        this.problem = problem;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(call -> problem.answer(call, 404, "NO_SUCH_RESOURCE"));
    }
}
