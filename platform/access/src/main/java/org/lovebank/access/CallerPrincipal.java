package org.lovebank.access;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;

/** The verified caller as Quarkus' security carries him through a request. */
final class CallerPrincipal extends DefaultJWTCallerPrincipal {

    private final Caller caller;

    CallerPrincipal(VerifiedToken token) {
        super(token.claims());
        this.caller = token.caller();
    }

    Caller caller() {
        return caller;
    }
}
