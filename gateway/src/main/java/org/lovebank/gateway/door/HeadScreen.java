package org.lovebank.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,255}");

    Optional<Trouble> troubleWith(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_1_1) {
            return Optional.of(Trouble.HTTP_VERSION_REFUSED);
        }
        if (!METHODS.contains(request.method())) {
            return Optional.of(Trouble.METHOD_NOT_ALLOWED);
        }
        MultiMap headers = request.headers();
        List<String> hosts = headers.getAll(HttpHeaders.HOST);
        if (hosts.size() != 1 || !HOST.matcher(hosts.getFirst()).matches()) {
            return Optional.of(Trouble.HOST_REFUSED);
        }
        if (headers.contains("")
                || headers.getAll(HttpHeaders.AUTHORIZATION).size() > 1
                || !saysClearlyWhereItEnds(headers)) {
            return Optional.of(Trouble.REQUEST_UNREADABLE);
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

    /** Several equal lengths are one; a coding that is not exactly chunked hides where the body ends. */
    private static boolean saysClearlyWhereItEnds(MultiMap headers) {
        List<String> lengths = headers.getAll(HttpHeaders.CONTENT_LENGTH);
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean oneLength =
                lengths.isEmpty() || (lengths.size() == 1 && lengths.getFirst().matches("\\d{1,18}"));
        boolean oneCoding =
                codings.isEmpty() || (codings.size() == 1 && "chunked".equalsIgnoreCase(codings.getFirst()));
        return oneLength && oneCoding && (lengths.isEmpty() || codings.isEmpty());
    }
}
