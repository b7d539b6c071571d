package org.lovebank.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Bytes over a socket, as no client library would send them. */
public final class RawCaller implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 8_000;

    private final Socket socket;
    private final InputStream in;

    public RawCaller() {
        this(Gateway.port(), "127.0.0.1");
    }

    /** A caller at another address of this machine. */
    public RawCaller(int port, String from) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.ofLiteral(from), 0);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = socket.getInputStream();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** One answer's head and body. */
    public record Answer(String head, String body) {

        public int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        public Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    public RawCaller send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawCaller send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads the head and then so many bytes of the body; how many came. */
    public int readBytes(int count) throws IOException {
        readUntil("\r\n\r\n");
        byte[] part = new byte[1 << 16];
        int seen = 0;
        while (seen < count) {
            int bytes = in.read(part, 0, Math.min(part.length, count - seen));
            if (bytes < 0) {
                break;
            }
            seen += bytes;
        }
        return seen;
    }

    /** Sends a GET of an address that needs a token, with one, and with these lines in its head. */
    public RawCaller get(String target, String... lines) {
        return send("GET " + target + " HTTP/1.1\r\nHost: bank\r\nAuthorization: Bearer " + Gateway.somebodysToken()
                + "\r\n"
                + String.join(
                        "",
                        java.util.Arrays.stream(lines)
                                .map(line -> line + "\r\n")
                                .toList()) + "\r\n");
    }

    /** Reads one answer whose length is announced. */
    public Answer answer() {
        try {
            String head = readUntil("\r\n\r\n");
            Answer bare = new Answer(head, "");
            int length = bare.header("Content-Length").map(Integer::parseInt).orElse(0);
            return new Answer(head, new String(in.readNBytes(length), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads until these characters have come. */
    public String readUntil(String end) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.UTF_8).endsWith(end)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after: " + read.toString(StandardCharsets.UTF_8));
            }
            read.write(next);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** Whether the other side hangs up, having sent nothing more. */
    public boolean isHungUp() {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
