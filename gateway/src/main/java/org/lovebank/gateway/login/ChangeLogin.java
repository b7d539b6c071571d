package org.lovebank.gateway.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.gateway.grant.Rights;
import org.lovebank.gateway.login.LoginRefusal.NoSuchLogin;
import org.lovebank.gateway.secret.Secrets;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;

/** Changes a login's rights, password or status; whoever is signed in with it must sign in again. */
@ApplicationScoped
class ChangeLogin {

    private final LoginRepository logins;
    private final Secrets secrets;
    private final TellOfLogin tell;
    private final Event<RightsChanged> rightsChanged;
    private final Clock clock;

    ChangeLogin(
            LoginRepository logins,
            Secrets secrets,
            TellOfLogin tell,
            Event<RightsChanged> rightsChanged,
            Clock clock) {
        this.logins = logins;
        this.secrets = secrets;
        this.tell = tell;
        this.rightsChanged = rightsChanged;
        this.clock = clock;
    }

    /**
     * Applies the change.
     *
     * @param ifMatch the version that the caller has read
     * @throws Refused when the login is not the caller's to change, or the new rights are not his to give
     */
    @Transactional
    Login of(UUID id, Caller caller, @Nullable String ifMatch, LoginChange change) {
        Login login = logins.findForChange(id).orElseThrow(() -> new Refused(new NoSuchLogin(id)));
        login.mustBeYours(caller);
        new Version(login.version()).mustMatch(ifMatch);
        Instant now = clock.instant();
        if (change.touchesRights()) {
            Rights rights = change.appliedTo(login.rights());
            rights.mustBeYoursToGive(caller);
            logins.stationsMustBeFree(rights, id);
            login.receive(rights, rights.areas().isEmpty() ? login.administeredIn() : rights.areas(), now);
        }
        if (change.password() != null) {
            login.replacePassword(secrets.hash(change.password()), now);
        }
        if (change.status() != null) {
            login.become(change.status(), now);
        }
        rightsChanged.fire(new RightsChanged(id));
        tell.changed(login, caller, "LOGIN_CHANGED");
        return login;
    }
}
