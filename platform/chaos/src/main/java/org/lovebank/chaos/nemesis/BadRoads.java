package org.lovebank.chaos.nemesis;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.lovebank.chaos.network.LaidRoads;
import org.lovebank.stack.network.Road;
import org.lovebank.stack.network.Trouble;
import org.lovebank.stack.network.Way;

/** Makes roads bad for a while. */
public final class BadRoads implements Striker {

    private static final Duration DELAY = Duration.ofMillis(150);
    private static final Duration JITTER = Duration.ofMillis(100);
    private static final Duration CLOSES_AFTER = Duration.ofSeconds(5);
    private static final Duration BETWEEN_RESETS = Duration.ofMillis(500);

    private final LaidRoads roads;

    public BadRoads(LaidRoads roads) {
        this.roads = roads;
    }

    @Override
    public boolean strike(Blow blow) throws InterruptedException {
        List<Road> struck = roads.of(blow.target());
        try {
            switch (blow.kind()) {
                case BLACKHOLE, CUT -> on(struck, road -> road.trouble(Trouble.blackhole()), blow.lasts());
                case MUTE -> on(struck, road -> road.trouble(Way.THERE, Trouble.blackhole()), blow.lasts());
                case DEAF -> on(struck, road -> road.trouble(Way.BACK, Trouble.blackhole()), blow.lasts());
                case LATENCY -> on(struck, road -> road.trouble(Trouble.latency(DELAY, JITTER)), blow.lasts());
                case SLICES -> on(struck, road -> road.trouble(Trouble.slices(1)), blow.lasts());
                case SLOW_CLOSE -> on(struck, road -> road.trouble(Trouble.slowClose(CLOSES_AFTER)), blow.lasts());
                case RESET -> {
                    long until = System.nanoTime() + blow.lasts().toNanos();
                    while (System.nanoTime() < until) {
                        on(struck, Road::reset, BETWEEN_RESETS);
                    }
                }
                default -> throw new IllegalArgumentException(blow.kind() + " is nothing that happens to a road");
            }
        } finally {
            if (blow.kind() == Blow.Kind.CUT) {
                struck.forEach(Road::reset);
            }
            struck.forEach(Road::heal);
        }
        return !struck.isEmpty();
    }

    private static void on(List<Road> roads, Consumer<Road> trouble, Duration lasts) throws InterruptedException {
        roads.forEach(trouble);
        Thread.sleep(lasts);
    }
}
