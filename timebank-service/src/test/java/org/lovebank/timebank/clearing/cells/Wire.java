package org.lovebank.timebank.clearing.cells;

import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The network between cells: loses, doubles and reorders, as its seed says; time is a number. */
final class Wire {
    private static final int LONGEST_DELAY = 50;

    /** One message on its way; {@code order} decides between two that arrive at once. */
    private record Flight(long at, long order, Message message) implements Comparable<Flight> {
        @Override
        public int compareTo(Flight other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    /** What a cell tells another: a numbered entry of its log, or which number it waits for. */
    sealed interface Message {
        int from();

        int to();

        /** Minutes that a holder of {@code from} gives to a holder of {@code to}, or a return of them. */
        record Entry(int from, int to, long sequence, Kind kind, int giver, int recipient, long minutes)
                implements Message {}

        /** Everything up to {@code through} is applied here. */
        record Applied(int from, int to, long through) implements Message {}
    }

    enum Kind {
        GIFT,
        RETURN
    }

    private final Random random;
    private final double loss;
    private final double doubling;
    private final PriorityQueue<Flight> flights = new PriorityQueue<>();
    private long now;
    private long order;
    private long sent;
    private long lost;
    private long doubled;

    Wire(Random random, double loss, double doubling) {
        this.random = random;
        this.loss = loss;
        this.doubling = doubling;
    }

    void send(Message message) {
        sent++;
        if (random.nextDouble() < loss) {
            lost++;
            return;
        }
        fly(message);
        if (random.nextDouble() < doubling) {
            doubled++;
            fly(message);
        }
    }

    /** The next message that arrives before {@code until}, or null when none does. */
    @Nullable Message nextBefore(long until) {
        Flight next = flights.peek();
        if (next == null || next.at() >= until) {
            now = until;
            return null;
        }
        flights.poll();
        now = next.at();
        return next.message();
    }

    long now() {
        return now;
    }

    long sent() {
        return sent;
    }

    long lost() {
        return lost;
    }

    long doubled() {
        return doubled;
    }

    private void fly(Message message) {
        flights.add(new Flight(now + 1 + random.nextInt(LONGEST_DELAY), order++, message));
    }
}
