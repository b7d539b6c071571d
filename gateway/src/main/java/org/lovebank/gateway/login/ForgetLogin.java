package org.lovebank.gateway.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.events.PersonEvent.PersonErased;
import org.lovebank.gateway.secret.Secrets;

/** Whoever was erased in the registry signs in no more, and their name to sign in with is gone. */
@ApplicationScoped
class ForgetLogin {

    private final LoginRepository logins;
    private final Secrets secrets;
    private final TellOfLogin tell;
    private final Event<RightsChanged> rightsChanged;
    private final Clock clock;

    ForgetLogin(
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

    /** Part of the transaction in which the event is heard; heard twice, it is done twice to the same end. */
    @Transactional
    void of(@Observes PersonErased erased) {
        logins.findOfPersonForChange(erased.subject()).ifPresent(login -> {
            login.forget(secrets.hash(UUID.randomUUID().toString()), clock.instant());
            rightsChanged.fire(new RightsChanged(login.id()));
            tell.moved(login);
        });
    }
}
