package org.lovebank.gateway.login;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.gateway.grant.Rights;
import org.lovebank.gateway.login.LoginRefusal.PersonHasLogin;
import org.lovebank.gateway.login.LoginRefusal.UsernameTaken;
import org.lovebank.gateway.secret.Secrets;
import org.lovebank.problem.Refused;

/** Makes a login for a person. */
@ApplicationScoped
class MakeLogin {

    private final LoginRepository logins;
    private final Secrets secrets;
    private final TellOfLogin tell;
    private final Clock clock;

    MakeLogin(LoginRepository logins, Secrets secrets, TellOfLogin tell, Clock clock) {
        this.logins = logins;
        this.secrets = secrets;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * Makes it with rights that are the caller's to give.
     *
     * @throws Refused when they are not, or when name or person has a login already
     */
    @Transactional
    Login as(Caller caller, NewLogin wanted) {
        Rights rights = wanted.rights();
        rights.mustBeYoursToGive(caller);
        if (logins.findByUsername(wanted.username()).isPresent()) {
            throw new Refused(new UsernameTaken());
        }
        if (logins.hasPerson(wanted.personId())) {
            throw new Refused(new PersonHasLogin(wanted.personId()));
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        logins.stationsMustBeFree(rights, id);
        Login login = new Login(
                id,
                wanted.username(),
                secrets.hash(wanted.password()),
                wanted.personId(),
                rights,
                rights.administeredIn(caller),
                clock.instant());
        logins.persist(login);
        tell.changed(login, caller, "LOGIN_MADE");
        return login;
    }
}
