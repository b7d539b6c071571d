package org.lovebank.access;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request at hand; only resources ask, use cases are told. */
@RequestScoped
public class CurrentCaller {

    private final JsonWebToken token;
    private final VerifiedTokens tokens;

    CurrentCaller(JsonWebToken token, VerifiedTokens tokens) {
        this.token = token;
        this.tokens = tokens;
    }

    /** Who is calling. Ask only where an annotation has made sure that somebody is. */
    public Caller get() {
        try {
            return tokens.verify(token.getRawToken()).caller();
        } catch (InvalidToken expiredMeanwhile) {
            throw new io.quarkus.security.AuthenticationFailedException(expiredMeanwhile);
        }
    }
}
