package org.lovebank.gateway.gate;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.InvalidToken;
import org.lovebank.access.VerifiedTokens;
import org.lovebank.gateway.visit.Trouble;
import org.lovebank.gateway.visit.Visit;

/** Lets a request pass when its token is believed, or when its address needs none. */
@ApplicationScoped
public class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class);
    private static final String BEARER = "bearer ";

    private final VerifiedTokens tokens;
    private final PublicAddresses publicAddresses;
    private final Cors cors;
    private final int verificationsAtOnce;
    private final AtomicInteger verifying = new AtomicInteger();

    Gate(VerifiedTokens tokens, GateSettings settings) {
        this.tokens = tokens;
        this.publicAddresses = new PublicAddresses(settings.publicAddresses());
        this.cors = new Cors(settings.cors());
        this.verificationsAtOnce = settings.verificationsAtOnce();
    }

    /** Whether this was a browser's preflight, which is answered by now. */
    public boolean answersPreflight(Visit visit) {
        return cors.answersPreflight(visit);
    }

    /** Whether the request may go on; if not, it has been refused. */
    public Future<Boolean> admit(Visit visit, String path) {
        HttpServerRequest request = visit.request();
        boolean isPublic = publicAddresses.contain(request.method().name(), path);
        String token = bearerToken(request);
        if (token == null) {
            return isPublic ? Future.succeededFuture(true) : refused(visit, Trouble.NOT_AUTHENTICATED);
        }
        if (tokens.recall(token) != null) {
            return Future.succeededFuture(true);
        }
        if (verifying.get() >= verificationsAtOnce) {
            return refused(visit, Trouble.BUSY);
        }
        return verify(visit, token).recover(notBelieved -> {
            if (!(notBelieved instanceof InvalidToken)) {
                LOG.errorf(notBelieved, "unexpected error requestId=%s", visit.id());
                return refused(visit, Trouble.UNEXPECTED);
            }
            if (isPublic) {
                // The address asks for nobody; a token that is not believed is not shown to the house either.
                request.headers().remove(HttpHeaders.AUTHORIZATION);
                return Future.succeededFuture(true);
            }
            return refused(visit, Trouble.INVALID_TOKEN);
        });
    }

    /** Off the event loop: keys may have to be read, and a signature costs up to a millisecond of processor time. */
    private Future<Boolean> verify(Visit visit, String token) {
        verifying.incrementAndGet();
        return visit.vertx()
                .executeBlocking(() -> tokens.verify(token), false)
                .map(verified -> true)
                .onComplete(done -> verifying.decrementAndGet());
    }

    private static Future<Boolean> refused(Visit visit, Trouble trouble) {
        visit.refuse(trouble);
        return Future.succeededFuture(false);
    }

    private static @Nullable String bearerToken(HttpServerRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null || !given.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return null;
        }
        return given.substring(BEARER.length()).strip();
    }
}
