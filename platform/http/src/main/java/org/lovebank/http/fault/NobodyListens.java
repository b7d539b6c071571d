package org.lovebank.http.fault;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;

/** In production nobody listens: the body stays empty, and only the agent of the test runs may give it another. */
@Singleton
@DefaultBean
class NobodyListens implements FaultListener {

    @Override
    public void passed(FaultPoint point) {
        // Nothing that reacts may stand in a jar of production.
    }
}
