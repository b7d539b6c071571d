package org.lovebank.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lovebank.gateway.attempt.CountAttempts;
import org.lovebank.gateway.login.Login;
import org.lovebank.gateway.secret.Secrets;
import org.lovebank.problem.Refused;

/** Lets a person in who knows the password. Between the transactions, because comparing passwords takes a while. */
@ApplicationScoped
class SignIn {

    private final CountAttempts countAttempts;
    private final KnownLogins logins;
    private final Secrets secrets;
    private final OpenSession openSession;

    SignIn(CountAttempts countAttempts, KnownLogins logins, Secrets secrets, OpenSession openSession) {
        this.countAttempts = countAttempts;
        this.logins = logins;
        this.secrets = secrets;
        this.openSession = openSession;
    }

    /**
     * Opens a session. A name that nobody has costs as much time, and as many attempts, as a wrong password.
     *
     * @throws Refused when name and password do not belong together, or the name is locked
     */
    OpenedSession as(String username, String password) {
        countAttempts.before(username);
        Optional<Login> login = logins.named(username);
        boolean right = secrets.matches(password, login.map(Login::passwordHash).orElse(null));
        Login known = login.filter(found -> right && found.letsIn())
                .orElseThrow(() -> new Refused(new SessionRefusal.SignInRefused()));
        countAttempts.afterSuccess(username);
        return openSession.forLogin(known);
    }
}
