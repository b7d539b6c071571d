package org.lovebank.bench.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lovebank.bench.load.Requests;

/** The same question again and again, with the given tokens in turn. */
final class Questions implements Requests {

    static final String ADDRESS = "/api/v1/orders/0199f0c2-0000-7000-8000-000000000000?view=card";
    private static final int OK = 200;

    private final byte[][] written;
    private final int mostBytes;

    Questions(List<String> tokens) {
        written = new byte[tokens.size()][];
        int most = 0;
        for (int i = 0; i < written.length; i++) {
            written[i] = ("GET " + ADDRESS + " HTTP/1.1\r\nHost: bank.example\r\nAuthorization: Bearer " + tokens.get(i)
                            + "\r\nAccept: application/json\r\nAccept-Language: zh-CN\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            most = Math.max(most, written[i].length);
        }
        mostBytes = most;
    }

    @Override
    public int mostBytes() {
        return mostBytes;
    }

    @Override
    public void write(long number, ByteBuffer into) {
        into.put(written[(int) (number % written.length)]);
    }

    @Override
    public int answered(long number, int status, String start) {
        return status == OK ? 1 : 0;
    }
}
