package org.lovebank.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One connection with at most one request on its way. */
final class LoadConnection {

    private static final int HEAD = 4_096;
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer out;
    private final byte[] head = new byte[HEAD];
    private final byte[] tail = new byte[LAST_CHUNK.length()];
    private int kept;
    private long received;
    private int bodyAt;
    private long length;
    long number;
    long startedAt;

    LoadConnection(Selector selector, InetSocketAddress to, int mostBytes) throws IOException {
        this.channel = SocketChannel.open(to);
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        this.key = channel.register(selector, SelectionKey.OP_READ, this);
        this.out = ByteBuffer.allocateDirect(mostBytes);
    }

    void send(Requests requests, long which, long at) throws IOException {
        number = which;
        startedAt = at;
        kept = 0;
        received = 0;
        bodyAt = 0;
        length = -1;
        out.clear();
        requests.write(which, out);
        out.flip();
        flush();
    }

    void flush() throws IOException {
        channel.write(out);
        int wanted = out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.interestOps() != wanted) {
            key.interestOps(wanted);
        }
    }

    /** Reads what is there; true when the answer is complete. */
    boolean read(ByteBuffer buffer) throws IOException {
        while (true) {
            buffer.clear();
            int bytes = channel.read(buffer);
            if (bytes < 0) {
                throw new EOFException("the house closed a connection");
            }
            if (bytes == 0) {
                return false;
            }
            buffer.flip();
            take(buffer);
            if (complete()) {
                return true;
            }
        }
    }

    int status() {
        return (head[9] - '0') * 100 + (head[10] - '0') * 10 + (head[11] - '0');
    }

    /** The first bytes of the body; of one in chunks, of its first chunk. */
    String start() {
        int from = bodyAt;
        while (length < 0 && from < kept && head[from++] != '\n') {
            // The first chunk's length stands on a line before it.
        }
        return new String(head, from, Math.max(0, Math.min(kept - from, 400)), StandardCharsets.UTF_8);
    }

    void close() throws IOException {
        channel.close();
    }

    private void take(ByteBuffer buffer) {
        int bytes = buffer.remaining();
        received += bytes;
        int room = Math.min(bytes, HEAD - kept);
        buffer.get(0, head, kept, room);
        kept += room;
        int last = Math.min(bytes, tail.length);
        System.arraycopy(tail, last, tail, 0, tail.length - last);
        buffer.get(buffer.limit() - last, tail, tail.length - last, last);
    }

    private boolean complete() {
        if (bodyAt == 0 && !readHeader()) {
            return false;
        }
        return length >= 0
                ? received >= bodyAt + length
                : new String(tail, StandardCharsets.ISO_8859_1).equals(LAST_CHUNK);
    }

    /** Finds the end of the header, and how long the body is; -1 for one in chunks. */
    private boolean readHeader() {
        for (int i = 3; i < kept; i++) {
            if (head[i] == '\n' && head[i - 1] == '\r' && head[i - 2] == '\n' && head[i - 3] == '\r') {
                bodyAt = i + 1;
                length = contentLength();
                return true;
            }
        }
        return false;
    }

    private long contentLength() {
        for (int i = 0; i < bodyAt - 17; i++) {
            if (head[i] == '\n' && isContentLength(i + 1)) {
                long value = 0;
                for (int j = i + 17; head[j] != '\r'; j++) {
                    value = head[j] == ' ' ? value : value * 10 + head[j] - '0';
                }
                return value;
            }
        }
        return -1;
    }

    private boolean isContentLength(int at) {
        String name = "content-length:";
        for (int i = 0; i < name.length(); i++) {
            if ((head[at + i] | 0x20) != (name.charAt(i) | 0x20)) {
                return false;
            }
        }
        return true;
    }
}
