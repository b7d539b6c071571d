package org.lovebank.bench.scale;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.lovebank.bench.load.Requests;

/** Reads one area through the gateway, again and again: token, route, token again, scope, one row. */
public final class AreaRequests implements Requests {
    private static final int OK = 200;

    private final byte[] request;

    public AreaRequests(String token, String area) {
        request = ("GET /api/v1/areas/" + area + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int mostBytes() {
        return request.length;
    }

    @Override
    public void write(long number, ByteBuffer into) {
        into.put(request);
    }

    @Override
    public int answered(long number, int status, String start) {
        return status == OK ? 1 : 0;
    }
}
