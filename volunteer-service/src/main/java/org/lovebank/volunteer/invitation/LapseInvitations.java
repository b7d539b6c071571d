package org.lovebank.volunteer.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends invitations to which nobody answered in time; the row's lock and state make a second replica harmless. */
@ApplicationScoped
class LapseInvitations {

    private static final Logger LOG = Logger.getLogger(LapseInvitations.class);
    private static final int MOST = 500;

    private final InvitationRepository invitations;
    private final Clock clock;

    LapseInvitations(InvitationRepository invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Scheduled(every = "${lovebank.invitations.lapse-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTimer() {
        int lapsed = now();
        if (lapsed > 0) {
            LOG.infof("nobody answered invitations=%d", lapsed);
        }
    }

    /** How many lapsed. */
    int now() {
        Instant now = clock.instant();
        List<UUID> overdue = QuarkusTransaction.requiringNew().call(() -> invitations.overdue(now, MOST));
        int lapsed = 0;
        for (UUID id : overdue) {
            boolean news = QuarkusTransaction.requiringNew()
                    .call(() -> invitations.findForChange(id).orElseThrow().lapse(now));
            lapsed += news ? 1 : 0;
        }
        return lapsed;
    }
}
