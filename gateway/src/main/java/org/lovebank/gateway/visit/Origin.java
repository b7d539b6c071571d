package org.lovebank.gateway.visit;

import io.vertx.core.http.HttpServerRequest;

/**
 * Where a request comes from.
 *
 * @param address of the caller's machine, in letters
 * @param secure whether the caller's own line is encrypted
 */
public record Origin(String address, boolean secure) {

    private static final String NOWHERE = "0.0.0.0";

    /** Whoever holds the other end of the connection. */
    static Origin of(HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        return new Origin(address == null ? NOWHERE : address, request.isSSL());
    }
}
