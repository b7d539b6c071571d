package org.lovebank.gateway.door;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.lovebank.access.Caller;
import org.lovebank.gateway.gate.Gate;
import org.lovebank.gateway.traffic.TrafficLimits;
import org.lovebank.gateway.usage.Quotas;
import org.lovebank.gateway.visit.Trouble;
import org.lovebank.gateway.visit.Visit;

/** Asks in this order: who is it, does he come too often, has his organisation used up its share. */
@Singleton
class Porter {

    private static final Logger LOG = Logger.getLogger(Porter.class);

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

    /** Lets the request go onwards, at once when its caller is known; or refuses it. */
    void admit(Visit visit, String path, Runnable onwards) {
        Caller known = gate.recognise(visit);
        if (known != null) {
            if (mayGoOn(visit, path, known)) {
                onwards.run();
            }
            return;
        }
        gate.admit(visit, path)
                .map(caller -> caller.isPresent() && mayGoOn(visit, path, caller.get()))
                .onSuccess(admitted -> {
                    if (admitted) {
                        onwards.run();
                    }
                })
                .onFailure(bug -> {
                    LOG.errorf(bug, "unexpected error requestId=%s", visit.id());
                    visit.refuse(Trouble.UNEXPECTED);
                });
    }

    private boolean mayGoOn(Visit visit, String path, Caller caller) {
        return limits.admit(visit, path, caller) && quotas.admit(visit, caller);
    }
}
