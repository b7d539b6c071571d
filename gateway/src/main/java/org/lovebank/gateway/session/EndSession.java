package org.lovebank.gateway.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.gateway.login.RightsChanged;
import org.lovebank.gateway.revocation.Revoke;
import org.lovebank.gateway.secret.Secrets;

/** Ends sessions: no refresh afterwards, and the access tokens that are out are taken back. */
@ApplicationScoped
public class EndSession {

    private static final Duration KEPT = Duration.ofDays(7);

    private final SessionRepository sessions;
    private final Revoke revoke;
    private final Clock clock;

    EndSession(SessionRepository sessions, Revoke revoke, Clock clock) {
        this.sessions = sessions;
        this.revoke = revoke;
        this.clock = clock;
    }

    /** The person signs out. */
    @Transactional
    void signedOut(UUID sessionId) {
        sessions.findForChange(sessionId).ifPresent(session -> end(session, EndReason.SIGNED_OUT));
    }

    /** Ends the session of a refresh token; false when there is no such token. */
    @Transactional
    public boolean ofRefreshToken(String refreshToken) {
        Optional<Session> session = sessions.tokenForUse(Secrets.digest(refreshToken))
                .flatMap(token -> sessions.findForChange(token.sessionId()));
        session.ifPresent(found -> end(found, EndReason.REVOKED));
        return session.isPresent();
    }

    void whenRightsChange(@Observes RightsChanged changed) {
        sessions.openOf(changed.loginId(), clock.instant()).forEach(session -> end(session, EndReason.RIGHTS_CHANGED));
    }

    private void end(Session session, EndReason reason) {
        session.end(reason, clock.instant());
        revoke.everythingWith(session.id().toString());
    }

    @Transactional
    @Scheduled(every = "1h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteLongExpired() {
        sessions.deleteExpired(clock.instant().minus(KEPT));
    }
}
