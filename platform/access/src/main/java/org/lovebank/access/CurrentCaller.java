package org.lovebank.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the request at hand; only resources ask, use cases are told. */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Who is calling.
     *
     * @throws UnauthorizedException when nobody said so: the resource lacks its annotation
     */
    public Caller get() {
        if (identity.getPrincipal() instanceof CallerPrincipal principal) {
            return principal.caller();
        }
        throw new UnauthorizedException("no verified token");
    }

    /** Who is calling, or nobody where an address asks for no token. */
    public Caller orNobody() {
        return identity.isAnonymous() ? Caller.NOBODY : get();
    }
}
