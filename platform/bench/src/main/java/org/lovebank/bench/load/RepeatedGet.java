package org.lovebank.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads one address again and again, as the caller whose token it is. */
public final class RepeatedGet implements Requests {
    private static final int OK = 200;

    private final byte[] request;

    public RepeatedGet(String address, String token) {
        request = ("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n")
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
