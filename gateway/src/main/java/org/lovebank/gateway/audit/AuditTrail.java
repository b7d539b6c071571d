package org.lovebank.gateway.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;

/** Notes who changed whose rights, in the transaction of the change. */
@ApplicationScoped
public class AuditTrail {

    private final AuditRepository lines;
    private final Clock clock;

    AuditTrail(AuditRepository lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * Notes a change.
     *
     * @param action an upper snake case code
     * @param areas where: whose administrators may read of it
     * @param detail roles, scopes, areas: codes, never a name or a secret
     */
    public void note(Caller caller, String action, UUID subject, List<String> areas, String detail) {
        lines.persist(new AuditLine(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                caller.id(),
                caller.clientId(),
                action,
                subject,
                areas,
                detail));
    }
}
