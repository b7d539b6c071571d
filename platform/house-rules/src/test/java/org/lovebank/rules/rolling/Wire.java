package org.lovebank.rules.rolling;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One connection that is kept, without the mercy of a client library: nothing is asked twice, and what breaks off is an
 * exception.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 35_000;

    private final Socket socket = new Socket();
    private final InputStream in;

    Wire(int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** An answer's head and body. */
    record Answer(String head, String body) {

        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        /** Whether this was the last one on its connection. */
        boolean isLast() {
            return header("connection").filter("close"::equalsIgnoreCase).isPresent();
        }
    }

    Answer ask(String request) throws IOException {
        return ask(request, line -> true);
    }

    /** Shows each line of a body in chunks as it comes; the answer is there when the body has ended in order. */
    Answer ask(String request, Predicate<String> line) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        StringBuilder head = new StringBuilder();
        String next = line();
        while (!next.isEmpty()) {
            head.append(next).append('\n');
            next = line();
        }
        Answer bare = new Answer(head.toString(), "");
        if (bare.header("transfer-encoding").isPresent()) {
            return new Answer(bare.head(), chunks(line));
        }
        int length = bare.header("content-length").map(Integer::parseInt).orElse(0);
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("broken off after " + body.length + " of " + length + " bytes");
        }
        return new Answer(bare.head(), new String(body, StandardCharsets.UTF_8));
    }

    /** Silence is no reason to break off: the other side speaks when there is something to say. */
    void listen(int patienceMillis) throws IOException {
        socket.setSoTimeout(patienceMillis);
    }

    private String chunks(Predicate<String> line) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int told = 0;
        int length = Integer.parseInt(line(), 16);
        while (length > 0) {
            byte[] chunk = in.readNBytes(length);
            if (chunk.length < length) {
                throw new EOFException("broken off in a chunk");
            }
            body.write(chunk);
            line();
            String seen = body.toString(StandardCharsets.UTF_8);
            for (int end = seen.indexOf('\n', told); end >= 0; end = seen.indexOf('\n', told)) {
                if (!line.test(seen.substring(told, end))) {
                    return seen;
                }
                told = end + 1;
            }
            length = Integer.parseInt(line(), 16);
        }
        line();
        return body.toString(StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("hung up after: " + line.toString(StandardCharsets.UTF_8));
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException already) {
            // Nobody waits for it.
        }
    }
}
