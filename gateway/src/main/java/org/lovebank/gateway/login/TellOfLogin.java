package org.lovebank.gateway.login;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.GatewayEvent.LoginChanged;
import org.lovebank.gateway.audit.AuditTrail;

/** Tells the street and the audit trail that a login changed. */
@ApplicationScoped
class TellOfLogin {

    private final LoginRepository logins;
    private final EventLog events;
    private final AuditTrail audit;

    TellOfLogin(LoginRepository logins, EventLog events, AuditTrail audit) {
        this.logins = logins;
        this.events = events;
        this.audit = audit;
    }

    void changed(Login login, Caller caller, String action) {
        // The version that the row will have: events of one login grow with it.
        logins.flush();
        LoginView view = LoginView.of(login);
        audit.note(
                caller,
                action,
                login.id(),
                login.administeredIn(),
                "roles=" + view.roles() + " areas=" + view.areas() + " orgs=" + view.orgs() + " status="
                        + view.status());
        moved(login);
    }

    /** Only the street: no caller changed it. */
    void moved(Login login) {
        logins.flush();
        LoginView view = LoginView.of(login);
        events.append(new LoginChanged(
                login.id(),
                login.version() + 1,
                login.personId(),
                view.status().name(),
                view.roles(),
                login.changedAt()));
    }
}
