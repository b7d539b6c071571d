package org.lovebank.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Sends requests over a number of connections from the calling thread, and measures. */
public final class HttpLoad {

    private static final int READ = 1 << 16;
    private static final long DRAIN_NANOS = Duration.ofSeconds(15).toNanos();

    private final InetSocketAddress house;
    private final int connections;

    public HttpLoad(InetSocketAddress house, int connections) {
        this.house = house;
        this.connections = connections;
    }

    /** Closed loop: every connection asks again as soon as it was answered. What is on its way at the end is awaited. */
    public LoadResult asFastAsItGoes(Requests requests, Duration duration) throws IOException {
        return run(requests, duration, 0, Long.MAX_VALUE, false);
    }

    /** The same for a given number of requests. */
    public LoadResult all(Requests requests, long count) throws IOException {
        return run(requests, Duration.ofMinutes(2), 0, count, false);
    }

    /** Open loop: requests fall due at a rate, and wait for a free connection as users would. */
    public LoadResult atRate(Requests requests, Duration duration, double perSecond) throws IOException {
        long count = Math.round(perSecond * duration.toMillis() / 1_000);
        return run(requests, duration.multipliedBy(4), perSecond, count, false);
    }

    /** Open loop: requests fall due at a rate, and those that find every connection waiting for an answer are not sent. */
    public LoadResult crowdAtRate(Requests requests, Duration duration, double perSecond) throws IOException {
        return run(requests, duration, perSecond, Long.MAX_VALUE, true);
    }

    private LoadResult run(Requests requests, Duration duration, double perSecond, long count, boolean mayDrop)
            throws IOException {
        try (Selector selector = Selector.open()) {
            List<LoadConnection> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(new LoadConnection(selector, house, requests.mostBytes()));
            }
            try {
                return new Run(selector, requests, perSecond, count, mayDrop, new ArrayDeque<>(all)).go(duration);
            } finally {
                for (LoadConnection connection : all) {
                    connection.close();
                }
            }
        }
    }

    private static long cpuMicros() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000;
    }

    /** One run's state; everything happens in one thread. */
    private static final class Run {

        private final Selector selector;
        private final Requests requests;
        private final long nanosBetween;
        private final long count;
        private final boolean mayDrop;
        private final ArrayDeque<LoadConnection> idle;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ);
        private final Latencies latencies = new Latencies();
        private final Latencies refusals = new Latencies();
        private long next;
        private long onTheWay;
        private long done;
        private long refused;
        private long dropped;
        private String firstRefusal = "";

        Run(
                Selector selector,
                Requests requests,
                double perSecond,
                long count,
                boolean mayDrop,
                ArrayDeque<LoadConnection> idle) {
            this.selector = selector;
            this.requests = requests;
            this.nanosBetween = perSecond > 0 ? (long) (1e9 / perSecond) : 0;
            this.count = count;
            this.mayDrop = mayDrop;
            this.idle = idle;
        }

        LoadResult go(Duration duration) throws IOException {
            long begin = System.nanoTime();
            long cpu = cpuMicros();
            long end = begin + duration.toNanos();
            boolean blocked = false;
            while (true) {
                long now = System.nanoTime();
                if (now < end && next < count) {
                    blocked = sendWhatIsDue(begin, now, blocked);
                } else if (onTheWay == 0 || now > end + DRAIN_NANOS) {
                    break;
                }
                selector.select(nanosBetween > 0 ? 1 : 100);
                takeAnswers();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            refused += onTheWay;
            return new LoadResult(
                    done, refused, dropped, seconds, latencies, refusals, cpuMicros() - cpu, firstRefusal);
        }

        /** True when something is due that had to wait for a connection: its latency counts from when it was due. */
        private boolean sendWhatIsDue(long begin, long now, boolean blockedBefore) throws IOException {
            boolean blocked = blockedBefore;
            while (next < count) {
                long due = begin + next * nanosBetween;
                if (nanosBetween > 0 && due > now) {
                    return false;
                }
                LoadConnection connection = idle.pollFirst();
                if (connection == null && mayDrop) {
                    long passed = (now - due) / nanosBetween + 1;
                    dropped += passed;
                    next += passed;
                    return false;
                }
                if (connection == null) {
                    return true;
                }
                connection.send(requests, next++, nanosBetween > 0 && blocked ? due : System.nanoTime());
                onTheWay++;
                blocked = nanosBetween > 0 && blocked && begin + next * nanosBetween <= now;
            }
            return blocked;
        }

        private void takeAnswers() throws IOException {
            for (SelectionKey key : selector.selectedKeys()) {
                LoadConnection connection = (LoadConnection) key.attachment();
                if (key.isWritable()) {
                    connection.flush();
                }
                if (key.isReadable() && connection.read(buffer)) {
                    answered(connection);
                    idle.addLast(connection);
                }
            }
            selector.selectedKeys().clear();
        }

        private void answered(LoadConnection connection) {
            onTheWay--;
            int status = connection.status();
            int things = requests.answered(connection.number, status, connection.start());
            done += things;
            (things == 0 ? refusals : latencies).add(System.nanoTime() - connection.startedAt);
            if (things == 0) {
                refused++;
                firstRefusal = firstRefusal.isEmpty()
                        ? status + " " + connection.start().strip()
                        : firstRefusal;
            }
        }
    }
}
