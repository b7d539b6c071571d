package org.lovebank.task.arrangement.listen;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks when a test wants it. */
@ApplicationScoped
public class LookOn {

    private final ArrangementListeners listeners;

    LookOn(ArrangementListeners listeners) {
        this.listeners = listeners;
    }

    public void now() {
        listeners.look();
    }
}
