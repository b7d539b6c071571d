package org.lovebank.http.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Ends the silence of a start. */
@Singleton
class HouseStands {

    void speakAgain(@Observes StartupEvent started) {
        HouseStart.stands();
    }
}
