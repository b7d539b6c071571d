package org.lovebank.stack.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A local port that leads to another local port, well or badly.
 *
 * <p>A connection is opened through to the other side as soon as nothing blocks the way there; when nobody listens there,
 * the caller is reset, as it would be without the road.
 */
public final class Road implements AutoCloseable {
    private static final int BACKLOG = 256;

    private final ServerSocket gate;
    private final Weather weather = new Weather();
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private volatile int target;

    private Road(ServerSocket gate, int target) {
        this.gate = gate;
        this.target = target;
    }

    /** A road that begins at any free port. */
    public static Road to(int target) {
        try {
            ServerSocket gate = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
            Road road = new Road(gate, target);
            Thread.ofVirtual().name("road-" + gate.getLocalPort()).start(road::listen);
            return road;
        } catch (IOException none) {
            throw new UncheckedIOException("no free port", none);
        }
    }

    /** Where it begins. */
    public int port() {
        return gate.getLocalPort();
    }

    /** Further connections lead to this port. */
    public void leadTo(int port) {
        target = port;
    }

    /** Both ways are bad from now on, for connections that are open too. */
    public void trouble(Trouble trouble) {
        weather.change(trouble, Way.values());
    }

    /** One way is. */
    public void trouble(Way way, Trouble trouble) {
        weather.change(trouble, way);
    }

    /** All is well again: what was kept waiting goes on. */
    public void heal() {
        trouble(Trouble.NONE);
    }

    /** Every open connection breaks at once (RST). */
    public void reset() {
        passages.forEach(Passage::reset);
    }

    /** Connections that are open through to the other side. */
    public int open() {
        return passages.size();
    }

    @Override
    public void close() {
        try {
            gate.close();
        } catch (IOException gone) {
            // It is closed, which was the wish.
        }
        reset();
        heal();
    }

    private void listen() {
        while (!gate.isClosed()) {
            try {
                Socket caller = gate.accept();
                Thread.ofVirtual().start(() -> lead(caller));
            } catch (IOException closed) {
                // Closed, or one connection that was gone before it was taken.
            }
        }
    }

    private void lead(Socket caller) {
        Socket called = new Socket();
        Passage[] self = new Passage[1];
        self[0] = new Passage(caller, called, weather, () -> passages.remove(self[0]));
        passages.add(self[0]);
        try {
            weather.awaitPassage(Way.THERE, 0);
            called.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            self[0].begin();
        } catch (IOException nobodyThere) {
            self[0].reset();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            self[0].reset();
        }
    }
}
