package org.lovebank.gateway.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.gateway.login.LoginRefusal.NoSuchLogin;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;

/** Shows logins to the administrators of their areas. */
@ApplicationScoped
class ReadLogins {

    private static final String LIST = "logins";

    private final LoginRepository logins;
    private final Cursors cursors;

    ReadLogins(LoginRepository logins, Cursors cursors) {
        this.logins = logins;
        this.cursors = cursors;
    }

    @Transactional
    Page<Login> page(Caller caller, Paging paging) {
        List<Login> found = logins.within(caller.areas(), cursors.idPosition(paging, LIST), paging.size() + 1);
        return cursors.page(found, paging, LIST, login -> List.of(login.id().toString()));
    }

    @Transactional
    Login one(Caller caller, UUID id) {
        Login login = logins.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchLogin(id)));
        login.mustBeYours(caller);
        return login;
    }
}
