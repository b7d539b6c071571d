package org.lovebank.hostile.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection that sends whatever it is given, byte by byte: a client library would refuse to send most of what an
 * attacker sends. Not for several threads at once.
 */
public final class Wire implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5000;

    private final String host;
    private final int port;
    private final Duration patience;
    private @Nullable Socket socket;
    private @Nullable Incoming incoming;

    public Wire(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    /** Sends it as it is; {@code target} and header values may hold anything. */
    public Answer ask(String method, String target, Map<String, String> headers, @Nullable Octets body) {
        long begin = System.nanoTime();
        boolean reused = socket != null;
        byte[] request = bytes(method, target, headers, body);
        try {
            return exchange(method, request, begin);
        } catch (SocketTimeoutException silent) {
            close();
            return Answer.silence(since(begin));
        } catch (IOException closed) {
            close();
            // A server may close a quiet connection at any moment; only a fresh one tells what it thinks of this
            // request.
            return reused ? again(method, request, begin) : Answer.closed(since(begin));
        }
    }

    private Answer again(String method, byte[] request, long begin) {
        try {
            return exchange(method, request, begin);
        } catch (SocketTimeoutException silent) {
            close();
            return Answer.silence(since(begin));
        } catch (IOException closed) {
            close();
            return Answer.closed(since(begin));
        }
    }

    private Answer exchange(String method, byte[] request, long begin) throws IOException {
        Incoming answers = open();
        IOException broken = null;
        try {
            OutputStream out = opened().getOutputStream();
            out.write(request);
            out.flush();
        } catch (IOException refusedEarly) {
            // The answer to an oversized request may come before the request has been taken whole.
            broken = refusedEarly;
        }
        try {
            Incoming.Read read = answers.read("HEAD".equals(method));
            if (read.ends() || broken != null) {
                close();
            }
            return new Answer(read.status(), read.headers(), read.body(), since(begin), false);
        } catch (RuntimeException garbled) {
            close();
            throw new IOException("not an answer", garbled);
        }
    }

    private Incoming open() throws IOException {
        if (incoming == null) {
            Socket fresh = new Socket();
            fresh.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            fresh.setSoTimeout(Math.toIntExact(patience.toMillis()));
            fresh.setTcpNoDelay(true);
            socket = fresh;
            incoming = new Incoming(fresh.getInputStream());
        }
        return incoming;
    }

    private Socket opened() throws IOException {
        if (socket == null) {
            throw new IOException("not connected");
        }
        return socket;
    }

    private byte[] bytes(String method, String target, Map<String, String> headers, @Nullable Octets body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(256);
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: ");
        head.append(host).append(':').append(port).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body != null && !headers.containsKey("Transfer-Encoding")) {
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            body.writeTo(out);
        }
        return out.toByteArray();
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            socket = null;
            incoming = null;
        }
    }
}
