package org.lovebank.gateway.gate;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.InvalidToken;
import org.lovebank.access.VerifiedToken;
import org.lovebank.access.VerifiedTokens;
import org.lovebank.gateway.traffic.TrafficLimits;
import org.lovebank.gateway.visit.Trouble;
import org.lovebank.gateway.visit.Visit;

/** Lets a request pass when its token is believed, or when its address needs none. */
@Singleton
public class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class);
    private static final String BEARER = "bearer ";
    private static final String API = "/api/";
    private static final String SESSIONS = "/api/v1/sessions";

    private final VerifiedTokens tokens;
    private final TrafficLimits limits;
    private final PublicAddresses publicAddresses;
    private final Cors cors;
    private final int verificationsAtOnce;
    private final AtomicInteger verifying = new AtomicInteger();

    Gate(VerifiedTokens tokens, TrafficLimits limits, GateSettings settings) {
        this.tokens = tokens;
        this.limits = limits;
        this.publicAddresses = new PublicAddresses(settings.publicAddresses());
        this.cors = new Cors(settings.cors());
        this.verificationsAtOnce = settings.verificationsAtOnce();
    }

    /** Whether this was a browser's preflight, which is answered by now. */
    public boolean answersPreflight(Visit visit) {
        return cors.answersPreflight(visit);
    }

    /** Whose token was believed before; null when that must be found out. */
    public @Nullable Caller recognise(Visit visit) {
        String token = bearerToken(visit.request());
        VerifiedToken known = token == null ? null : tokens.recall(token);
        return known == null ? null : known.caller();
    }

    /** Who is calling, {@link Caller#NOBODY} without a token; empty when the request has been refused. */
    public Future<Optional<Caller>> admit(Visit visit, String path) {
        HttpServerRequest request = visit.request();
        boolean isPublic = publicAddresses.contain(request.method().name(), path);
        String token = bearerToken(request);
        if (token == null) {
            return isPublic ? admitted(Caller.NOBODY) : refused(visit, Trouble.NOT_AUTHENTICATED);
        }
        if (verifying.get() >= verificationsAtOnce) {
            return refused(visit, Trouble.BUSY);
        }
        if (!limits.mayShowAToken(visit)) {
            return Future.succeededFuture(Optional.empty());
        }
        return verify(visit, token).recover(notBelieved -> {
            if (!(notBelieved instanceof InvalidToken)) {
                LOG.errorf(notBelieved, "unexpected error requestId=%s", visit.id());
                return refused(visit, Trouble.UNEXPECTED);
            }
            limits.sawUnbelievedToken(visit);
            if (isPublic && asksForNobody(path)) {
                // Where a new token is to be had, an old one is no reason to refuse; the house does not see it either.
                request.headers().remove(HttpHeaders.AUTHORIZATION);
                return admitted(Caller.NOBODY);
            }
            return refused(visit, Trouble.INVALID_TOKEN);
        });
    }

    /** Addresses at which nobody is recognised by a token; everywhere else one that is shown must hold (RFC 6750 §3.1). */
    private static boolean asksForNobody(String path) {
        return !path.startsWith(API) || path.equals(SESSIONS);
    }

    /** On the event loop when that costs it no more than an answer does; else aside, for keys may have to be read. */
    private Future<Optional<Caller>> verify(Visit visit, String token) {
        try {
            VerifiedToken verified = tokens.verifyAtOnce(token);
            if (verified != null) {
                return admitted(verified.caller());
            }
        } catch (InvalidToken notBelieved) {
            return Future.failedFuture(notBelieved);
        }
        verifying.incrementAndGet();
        return visit.vertx()
                .executeBlocking(() -> tokens.verify(token), false)
                .map(verified -> Optional.of(Objects.requireNonNull(verified).caller()))
                .onComplete(done -> verifying.decrementAndGet());
    }

    private static Future<Optional<Caller>> admitted(Caller caller) {
        return Future.succeededFuture(Optional.of(caller));
    }

    private static Future<Optional<Caller>> refused(Visit visit, Trouble trouble) {
        visit.refuse(trouble);
        return Future.succeededFuture(Optional.empty());
    }

    private static @Nullable String bearerToken(HttpServerRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null || !given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        return given.substring(BEARER.length()).strip();
    }
}
