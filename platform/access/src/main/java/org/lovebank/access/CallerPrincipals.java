package org.lovebank.access;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;

/** Lets Quarkus' own security stand on verified tokens: annotations see the roles, nothing is verified twice. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
class CallerPrincipals extends JWTCallerPrincipalFactory {

    private final VerifiedTokens tokens;

    CallerPrincipals(VerifiedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ignored) throws ParseException {
        try {
            return new CallerPrincipal(tokens.verify(token));
        } catch (InvalidToken notBelieved) {
            throw new ParseException(notBelieved.getMessage());
        }
    }
}
