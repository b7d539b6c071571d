package org.lovebank.gateway.login;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.gateway.grant.Rights;
import org.lovebank.gateway.secret.Secrets;

/** The first administrator of a new suite: somebody must let the others in. */
@ApplicationScoped
class FirstLogin {

    private static final Logger LOG = Logger.getLogger(FirstLogin.class);
    private static final String USERNAME = "admin";
    private static final String ROOT = "cn";
    private static final int SHORTEST = 8;

    private final LoginRepository logins;
    private final Secrets secrets;
    private final TellOfLogin tell;
    private final Clock clock;
    private final Optional<String> password;

    FirstLogin(
            LoginRepository logins,
            Secrets secrets,
            TellOfLogin tell,
            Clock clock,
            @ConfigProperty(name = "lovebank.bootstrap-admin-password") Optional<String> password) {
        this.logins = logins;
        this.secrets = secrets;
        this.tell = tell;
        this.clock = clock;
        this.password = password;
    }

    @Transactional
    void make(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        if (!logins.isEmptyUnderLock()) {
            return;
        }
        if (password.isEmpty()) {
            LOG.warn("nobody can sign in yet: set LOVEBANK_BOOTSTRAP_ADMIN_PASSWORD for the first start");
            return;
        }
        if (password.get().length() < SHORTEST) {
            throw new IllegalStateException(
                    "LOVEBANK_BOOTSTRAP_ADMIN_PASSWORD must have at least " + SHORTEST + " characters");
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        UUID person = UuidCreator.getTimeOrderedEpoch();
        Rights rights = new Rights(Set.of(Roles.CENTER_ADMIN, Roles.OPS), List.of(ROOT), List.of());
        Login admin =
                new Login(id, USERNAME, secrets.hash(password.get()), person, rights, rights.areas(), clock.instant());
        logins.persist(admin);
        Caller installation =
                new Caller(person, "installation", Set.of(Roles.OPS), Set.of(), List.of(new AreaPath(ROOT)), List.of());
        tell.changed(admin, installation, "FIRST_LOGIN_MADE");
        LOG.infof("first login made loginId=%s", id);
    }
}
