package org.lovebank.timebank.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.access.VerifiedToken;
import org.lovebank.access.VerifiedTokens;
import org.lovebank.timebank.once.MoveKey;

/** Whether a request's header is plain, and who calls: by a token that was verified before and still holds. */
@ApplicationScoped
class PlainRequest {

    private static final String BEARER = "Bearer ";
    private static final Set<String> JSON = Set.of("application/json", "application/json;charset=utf-8");
    private static final Set<String> ANY = Set.of("*/*", "application/json");
    private static final long MOST_BYTES = 1_000_000;
    private static final int SHORTEST_KEY = 8;
    private static final int LONGEST_KEY = 255;

    private final VerifiedTokens tokens;

    PlainRequest(VerifiedTokens tokens) {
        this.tokens = tokens;
    }

    /** Who may deposit and asks in the plain way; empty when the resource is to look at it. */
    Optional<Caller> callerOf(HttpServerRequest request, String address) {
        boolean plain = address.equals(request.uri())
                && JSON.contains(lower(request.getHeader(HttpHeaders.CONTENT_TYPE)))
                && anyAnswer(request.getHeader(HttpHeaders.ACCEPT))
                && length(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                && request.getHeader(HttpHeaders.CONTENT_ENCODING) == null
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
                && request.getHeader(HttpHeaders.EXPECT) == null
                && visible(request.getHeader(MoveKey.HEADER));
        return plain ? caller(request.getHeader(HttpHeaders.AUTHORIZATION)) : Optional.empty();
    }

    private Optional<Caller> caller(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        VerifiedToken token = tokens.recall(authorization.substring(BEARER.length()));
        return token != null && token.caller().holdsAny(Roles.PARTNER_CLIENT, Roles.SYSTEM_JOB)
                ? Optional.of(token.caller())
                : Optional.empty();
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static boolean anyAnswer(@Nullable String accept) {
        return accept == null || ANY.contains(accept);
    }

    private static boolean length(@Nullable String header) {
        if (header == null || header.isEmpty() || header.length() > 7) {
            return false;
        }
        for (int i = 0; i < header.length(); i++) {
            if (header.charAt(i) < '0' || header.charAt(i) > '9') {
                return false;
            }
        }
        return Long.parseLong(header) <= MOST_BYTES;
    }

    private static boolean visible(@Nullable String key) {
        if (key == null || key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY) {
            return false;
        }
        boolean good = true;
        for (int i = 0; good && i < key.length(); i++) {
            good = key.charAt(i) > ' ' && key.charAt(i) <= '~' && key.charAt(i) != '"';
        }
        return good;
    }
}
