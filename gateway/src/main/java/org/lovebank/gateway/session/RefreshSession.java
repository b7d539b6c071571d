package org.lovebank.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.lovebank.gateway.login.Login;
import org.lovebank.gateway.login.LoginRepository;
import org.lovebank.gateway.revocation.Revoke;
import org.lovebank.gateway.secret.Secrets;

/** Exchanges a refresh token for a new pair. A token that comes a second time ends the whole session. */
@ApplicationScoped
public class RefreshSession {

    private static final Logger LOG = Logger.getLogger(RefreshSession.class);

    private final SessionRepository sessions;
    private final LoginRepository logins;
    private final OpenSession openSession;
    private final Revoke revoke;
    private final Clock clock;

    RefreshSession(
            SessionRepository sessions, LoginRepository logins, OpenSession openSession, Revoke revoke, Clock clock) {
        this.sessions = sessions;
        this.logins = logins;
        this.openSession = openSession;
        this.revoke = revoke;
        this.clock = clock;
    }

    /** The new pair; empty when the token is unknown, used, or its session over. What that ends must be committed. */
    @Transactional
    public Optional<OpenedSession> with(String refreshToken) {
        Instant now = clock.instant();
        Optional<RefreshToken> known = sessions.tokenForUse(Secrets.digest(refreshToken));
        Optional<Session> open = known.flatMap(token -> sessions.findForChange(token.sessionId()))
                .filter(session -> session.isOpen(now));
        if (known.isEmpty() || open.isEmpty()) {
            return Optional.empty();
        }
        Session session = open.get();
        if (known.get().wasUsed()) {
            LOG.warnf("refresh token reused, session ended sessionId=%s", session.id());
            session.end(EndReason.TOKEN_REUSED, now);
            revoke.everythingWith(session.id().toString());
            return Optional.empty();
        }
        Optional<Login> login = logins.findByIdOptional(session.loginId()).filter(Login::letsIn);
        known.get().use(now);
        return login.map(found -> openSession.tokensOf(session, found, now));
    }
}
