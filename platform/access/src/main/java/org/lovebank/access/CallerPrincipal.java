package org.lovebank.access;

import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A verified token in the shape that Quarkus' security knows; it shares the remembered claims and changes none. */
final class CallerPrincipal extends JWTCallerPrincipal {

    private final VerifiedToken token;

    CallerPrincipal(VerifiedToken token) {
        super("", "at+jwt");
        this.token = token;
    }

    Caller caller() {
        return token.caller();
    }

    @Override
    public Set<String> getGroups() {
        return token.caller().roles();
    }

    @Override
    protected Collection<String> doGetClaimNames() {
        return token.claims().keySet();
    }

    @Override
    protected @Nullable Object getClaimValue(String name) {
        return "groups".equals(name) ? getGroups() : token.claims().get(name);
    }
}
