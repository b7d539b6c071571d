package org.lovebank.bench.signup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.lovebank.bench.load.Requests;

/** One sign-up of each volunteer for the same shift. */
final class SignUpRequests implements Requests {

    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int MOST_BYTES = 4_096;

    private final List<String> tokens;
    private final String activity;
    private final String shift;
    private int full;
    private int other;

    SignUpRequests(List<String> tokens, String activity, String shift) {
        this.tokens = List.copyOf(tokens);
        this.activity = activity;
        this.shift = shift;
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public void write(long number, ByteBuffer into) {
        String body = "{\"shiftId\":\"" + shift + "\"}";
        String request = "POST /api/v1/activities/" + activity
                + "/signups HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                + tokens.get((int) number) + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n\r\n" + body;
        into.put(request.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int answered(long number, int status, String start) {
        if (status == CREATED) {
            return 1;
        }
        if (status == CONFLICT && start.contains("SHIFT_FULL")) {
            full++;
        } else {
            other++;
        }
        return 0;
    }

    /** Told that everything is taken. */
    int full() {
        return full;
    }

    /** Any other no: there should be none. */
    int other() {
        return other;
    }
}
