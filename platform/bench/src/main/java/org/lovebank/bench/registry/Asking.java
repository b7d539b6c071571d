package org.lovebank.bench.registry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lovebank.bench.load.Requests;

/** The requests of one question, counted as done when the answer begins as a right one does. */
final class Asking implements Requests {

    private static final int OK = 200;
    private static final int MOST_BYTES = 4_096;

    private final Question question;
    private final String token;
    private final long from;

    /**
     * @param from the number of the first request, so that rounds ask for others
     */
    Asking(Question question, String token, long from) {
        this.question = question;
        this.token = token;
        this.from = from;
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public void write(long number, ByteBuffer into) {
        Question.Call call = question.call().apply(from + number);
        String head =
                " /api/v1" + call.path() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n";
        String body = call.body();
        if (body == null) {
            into.put(("GET" + head + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        into.put(("POST" + head + "Idempotency-Key: " + UUID.randomUUID()
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        into.put(bytes);
    }

    @Override
    public int answered(long number, int status, String start) {
        String expected = question.call().apply(from + number).expected();
        return status == OK && start.strip().startsWith(expected) ? 1 : 0;
    }
}
