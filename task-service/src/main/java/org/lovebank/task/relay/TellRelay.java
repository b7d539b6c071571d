package org.lovebank.task.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.CareEvent.RelayStateChanged;

/** Keeps a relay and tells where it stands. */
@ApplicationScoped
class TellRelay {

    private final RelayRepository relays;
    private final Event<RelayEnded> ended;
    private final EventLog log;

    TellRelay(RelayRepository relays, Event<RelayEnded> ended, EventLog log) {
        this.relays = relays;
        this.ended = ended;
        this.log = log;
    }

    void changed(Relay relay) {
        relays.keep(relay);
        log.append(new RelayStateChanged(
                relay.id(),
                relay.version(),
                relay.assignmentId(),
                relay.fromVolunteerId(),
                relay.toVolunteerId(),
                relay.newAssignmentId(),
                relay.state().name(),
                relay.changedAt()));
        if (relay.state() == RelayState.DECLINED || relay.state() == RelayState.EXPIRED) {
            ended.fire(new RelayEnded(relay.id(), relay.assignmentId(), relay.toVolunteerId(), relay.state()));
        }
    }
}
