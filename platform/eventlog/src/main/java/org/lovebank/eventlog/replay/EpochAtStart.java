package org.lovebank.eventlog.replay;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.lovebank.eventlog.EventLogSettings;
import org.lovebank.eventlog.management.Audit.Signed;

/**
 * Begins the epoch that the settings ask for before anything of the house writes: relay, inbox and jobs start after it,
 * and the doors open last.
 */
@ApplicationScoped
class EpochAtStart {

    private static final Logger LOG = Logger.getLogger(EpochAtStart.class);
    private static final int BEFORE_ALL_OTHERS = 100;
    private static final Signed SETTING = new Signed("settings", "lovebank.eventlog.epoch at start");

    private final EventLogSettings settings;
    private final BeginEpoch beginEpoch;

    EpochAtStart(EventLogSettings settings, BeginEpoch beginEpoch) {
        this.settings = settings;
        this.beginEpoch = beginEpoch;
    }

    void begin(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent start) throws SQLException {
        if (settings.epoch() > 1 && beginEpoch.atLeast(settings.epoch(), SETTING)) {
            LOG.warnf("house=%s begins epoch=%d as its settings say", settings.house(), settings.epoch());
        }
    }
}
