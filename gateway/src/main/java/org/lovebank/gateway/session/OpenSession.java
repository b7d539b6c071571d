package org.lovebank.gateway.session;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lovebank.gateway.grant.Rights;
import org.lovebank.gateway.login.Login;
import org.lovebank.gateway.secret.Secrets;
import org.lovebank.gateway.token.Bearer;
import org.lovebank.gateway.token.IssueToken;
import org.lovebank.gateway.token.TokenSettings;

/** Opens a session for somebody who was recognised. */
@ApplicationScoped
class OpenSession {

    /** The client in tokens of people who signed in here, without another program in between. */
    static final String FIRST_PARTY = "lovebank";

    private final SessionRepository sessions;
    private final IssueToken issueToken;
    private final Secrets secrets;
    private final TokenSettings settings;
    private final Clock clock;

    OpenSession(
            SessionRepository sessions, IssueToken issueToken, Secrets secrets, TokenSettings settings, Clock clock) {
        this.sessions = sessions;
        this.issueToken = issueToken;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    OpenedSession forLogin(Login login) {
        Instant now = clock.instant();
        Session session =
                new Session(UuidCreator.getTimeOrderedEpoch(), login.id(), now, now.plus(settings.sessionValidity()));
        sessions.persist(session);
        return tokensOf(session, login, now);
    }

    /** A fresh pair of tokens; called inside the transaction that has locked the session. */
    OpenedSession tokensOf(Session session, Login login, Instant now) {
        String refreshToken = secrets.random();
        sessions.keep(new RefreshToken(Secrets.digest(refreshToken), session.id(), now));
        Rights rights = login.rights();
        Bearer bearer = new Bearer(
                login.personId(),
                FIRST_PARTY,
                session.id().toString(),
                rights.roles().stream().sorted().toList(),
                List.of(),
                rights.areas(),
                rights.orgs());
        return new OpenedSession(issueToken.to(bearer), refreshToken);
    }
}
