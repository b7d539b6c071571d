package org.lovebank.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.lovebank.gateway.login.Login;
import org.lovebank.gateway.login.LoginRepository;

/** Looks a login up in a transaction of its own. */
@ApplicationScoped
class KnownLogins {

    private final LoginRepository logins;

    KnownLogins(LoginRepository logins) {
        this.logins = logins;
    }

    @Transactional
    Optional<Login> named(String username) {
        return logins.findByUsername(username);
    }
}
