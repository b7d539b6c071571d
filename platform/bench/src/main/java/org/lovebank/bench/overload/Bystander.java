package org.lovebank.bench.overload;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Says no to everybody at once and knows nothing else: what a crowd costs the machine that it stands on, however little is
 * done for it. A request is taken to arrive in one piece, as short ones do on loopback.
 */
final class Bystander implements AutoCloseable {

    private static final byte[] NO = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final int BACKLOG = 4_096;
    private static final int LONGEST_REQUEST = 1 << 14;

    private final ServerSocketChannel door;
    private final Selector selector;
    private final ByteBuffer read = ByteBuffer.allocateDirect(LONGEST_REQUEST);
    private final ByteBuffer no = ByteBuffer.allocateDirect(NO.length).put(NO).flip();
    private final Thread thread;
    private volatile boolean closing;

    Bystander() throws IOException {
        selector = Selector.open();
        door = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_ACCEPT);
        thread = Thread.ofPlatform().name("bystander").daemon(true).start(this::serve);
    }

    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) door.getLocalAddress();
    }

    private void serve() {
        try {
            while (!closing) {
                selector.select(this::meet);
            }
        } catch (IOException over) {
            // closed
        }
    }

    private void meet(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                SocketChannel caller = door.accept();
                caller.configureBlocking(false);
                caller.setOption(StandardSocketOptions.TCP_NODELAY, true);
                caller.register(selector, SelectionKey.OP_READ);
            } else {
                sayNo((SocketChannel) key.channel());
            }
        } catch (IOException gone) {
            key.cancel();
        }
    }

    private void sayNo(SocketChannel caller) throws IOException {
        read.clear();
        if (caller.read(read) < 0) {
            caller.close();
            return;
        }
        caller.write(no.rewind());
    }

    @Override
    public void close() throws IOException {
        closing = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
