package org.lovebank.stack.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through a road: two sockets, and a thread for each way. */
final class Passage {
    private static final int BUFFER = 16 * 1024;

    private final Socket caller;
    private final Socket called;
    private final Weather weather;
    private final Runnable ended;
    private final AtomicInteger open = new AtomicInteger(Way.values().length);

    Passage(Socket caller, Socket called, Weather weather, Runnable ended) {
        this.caller = caller;
        this.called = called;
        this.weather = weather;
        this.ended = ended;
    }

    void begin() throws IOException {
        caller.setTcpNoDelay(true);
        called.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> carry(Way.THERE, caller, called));
        Thread.ofVirtual().start(() -> carry(Way.BACK, called, caller));
    }

    /** Both sides are told at once (RST), and what was on its way is lost with the connection. */
    void reset() {
        for (Socket socket : new Socket[] {caller, called}) {
            try {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException alreadyClosed) {
                // Nothing is left to be told.
            }
            close(socket);
        }
        ended.run();
    }

    private void carry(Way way, Socket from, Socket into) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                write(way, out, buffer, read);
            }
            Thread.sleep(weather.of(way).closeAfter());
            weather.awaitOpen(way);
            into.shutdownOutput();
            if (open.decrementAndGet() == 0) {
                close();
            }
        } catch (IOException broken) {
            reset();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    private void write(Way way, OutputStream out, byte[] buffer, int bytes) throws IOException, InterruptedException {
        int written = 0;
        while (written < bytes) {
            // Asked for each portion: the trouble may change in between.
            int portion = Math.min(weather.of(way).portion(), bytes - written);
            weather.awaitPassage(way, portion);
            out.write(buffer, written, portion);
            written += portion;
        }
    }

    private void close() {
        close(caller);
        close(called);
        ended.run();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed, which was the wish.
        }
    }
}
