package org.lovebank.hostile.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one answer after the other from a connection (RFC 9112). */
final class Incoming {

    private static final int LONGEST_LINE = 65_536;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int FINAL = 200;

    private final InputStream in;

    Incoming(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Head and body; a stream of events is left after its head. */
    Read read(boolean head) throws IOException {
        int status;
        Map<String, String> headers;
        do {
            String line = line();
            status = Integer.parseInt(line.split(" ", 3)[1]);
            headers = headers();
        } while (status < FINAL);
        boolean stream = headers.getOrDefault("content-type", "").startsWith("text/event-stream");
        boolean empty = head || stream || status == NO_CONTENT || status == NOT_MODIFIED;
        byte[] body = empty ? new byte[0] : body(headers);
        boolean ends = stream
                || "close".equalsIgnoreCase(headers.get("connection"))
                || (!empty && !headers.containsKey("content-length") && !headers.containsKey("transfer-encoding"));
        return new Read(status, headers, Octets.of(body), ends);
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
            return chunks();
        }
        String length = headers.get("content-length");
        return length == null ? in.readAllBytes() : exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            if (size == 0) {
                headers();
                return all.toByteArray();
            }
            all.write(exactly(size));
            line();
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the body ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                throw new EOFException("the answer ended early");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    record Read(int status, Map<String, String> headers, Octets body, boolean ends) {}
}
