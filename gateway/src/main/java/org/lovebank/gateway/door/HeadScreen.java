package org.lovebank.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lovebank.gateway.visit.Trouble;

/** What is wrong with a request's head before anybody asks who sends it. */
record HeadScreen(long longestBody) {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final int LONGEST_HOST = 255;
    private static final String IN_HOSTS = "._:[]-";

    Optional<Trouble> troubleWith(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_1_1) {
            return Optional.of(Trouble.HTTP_VERSION_REFUSED);
        }
        if (!METHODS.contains(request.method())) {
            return Optional.of(Trouble.METHOD_NOT_ALLOWED);
        }
        MultiMap headers = request.headers();
        List<String> hosts = headers.getAll(HttpHeaders.HOST);
        if (hosts.size() != 1 || !isHost(hosts.getFirst())) {
            return Optional.of(Trouble.HOST_REFUSED);
        }
        if (headers.contains("")
                || headers.getAll(HttpHeaders.AUTHORIZATION).size() > 1
                || !saysClearlyWhereItEnds(headers)) {
            return Optional.of(Trouble.REQUEST_UNREADABLE);
        }
        if (asksForWebSocket(headers)) {
            return Optional.of(Trouble.UPGRADE_REFUSED);
        }
        String expect = headers.get(HttpHeaders.EXPECT);
        if (expect != null && !"100-continue".equalsIgnoreCase(expect)) {
            return Optional.of(Trouble.EXPECTATION_REFUSED);
        }
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > longestBody
                ? Optional.of(Trouble.BODY_TOO_LARGE)
                : Optional.empty();
    }

    /** Other upgrades may be passed over, as RFC 9110 §7.8 has it; a WebSocket client cannot go on without. */
    private static boolean asksForWebSocket(MultiMap headers) {
        return headers.contains(HttpHeaders.UPGRADE)
                && headers.contains(HttpHeaders.UPGRADE, "websocket", true)
                && headers.getAll(HttpHeaders.CONNECTION).stream()
                        .flatMap(line -> Arrays.stream(line.split(",", -1)))
                        .anyMatch(word -> "upgrade".equalsIgnoreCase(word.strip()));
    }

    private static boolean isHost(String text) {
        if (text.isEmpty() || text.length() > LONGEST_HOST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean letter = (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
            boolean digit = character >= '0' && character <= '9';
            if (!letter && !digit && IN_HOSTS.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Several equal lengths are one; a coding that is not exactly chunked hides where the body ends. */
    private static boolean saysClearlyWhereItEnds(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONTENT_LENGTH) && !headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            return true;
        }
        List<String> lengths = headers.getAll(HttpHeaders.CONTENT_LENGTH);
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean oneLength =
                lengths.isEmpty() || (lengths.size() == 1 && lengths.getFirst().matches("\\d{1,18}"));
        boolean oneCoding =
                codings.isEmpty() || (codings.size() == 1 && "chunked".equalsIgnoreCase(codings.getFirst()));
        return oneLength && oneCoding && (lengths.isEmpty() || codings.isEmpty());
    }
}
