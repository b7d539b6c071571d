package org.lovebank.gateway.door;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.gateway.gate.Gate;
import org.lovebank.gateway.traffic.TrafficLimits;
import org.lovebank.gateway.usage.Quotas;
import org.lovebank.gateway.visit.Visit;

/** Asks in this order: who is it, does he come too often, has his organisation used up its share. */
@ApplicationScoped
class Porter {

    private final Gate gate;
    private final TrafficLimits limits;
    private final Quotas quotas;

    Porter(Gate gate, TrafficLimits limits, Quotas quotas) {
        this.gate = gate;
        this.limits = limits;
        this.quotas = quotas;
    }

    /** Whether this was a browser's preflight, which is answered by now. */
    boolean answersPreflight(Visit visit) {
        return gate.answersPreflight(visit);
    }

    /** Whether the request may go on; if not, it has been refused. */
    Future<Boolean> admit(Visit visit, String path) {
        return gate.admit(visit, path)
                .map(caller -> caller.isPresent()
                        && limits.admit(visit, path, caller.get())
                        && quotas.admit(visit, caller.get()));
    }
}
