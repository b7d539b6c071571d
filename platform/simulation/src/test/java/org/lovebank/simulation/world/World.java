package org.lovebank.simulation.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.thread.Time;
import org.lovebank.http.fault.FaultListener;

/** Everything that a seed decides: whose turn it is, how late it is, what breaks. One actor moves at a time. */
public final class World implements Time {

    private static final long MILLI = 1_000_000;
    private static final Instant DAWN = Instant.parse("2026-03-01T00:00:00Z");

    private final long seed;
    private final Chance chance;
    private final Tally tally = new Tally();
    private final List<Actor> actors = new ArrayList<>();
    private final List<House> houses = new ArrayList<>();
    private final PriorityQueue<Appointment> appointments = new PriorityQueue<>();
    private Faults faults;
    private long now;
    private long trace;
    private long clockOffset;
    private int numbered;
    private @Nullable Actor acting;
    private @Nullable String violation;

    public World(long seed) {
        this.seed = seed;
        this.chance = new Chance(seed);
        this.faults = Faults.of(chance);
    }

    private record Appointment(long at, int order, Runnable what) implements Comparable<Appointment> {
        @Override
        public int compareTo(Appointment other) {
            return at == other.at ? Integer.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    public long seed() {
        return seed;
    }

    public Chance chance() {
        return chance;
    }

    public Tally tally() {
        return tally;
    }

    /** What goes wrong at present. */
    public Faults faults() {
        return faults;
    }

    /** A fingerprint of everything that happened: two runs of one seed have the same. */
    public long trace() {
        return trace;
    }

    /** Adds to the fingerprint. */
    public void trace(long what) {
        trace = (trace ^ what) * 0x100000001B3L + (trace >>> 29);
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void pass(Duration rest) {
        sleep(rest.toNanos());
    }

    @Override
    public long someBelow(long bound) {
        return chance.below(bound);
    }

    /** The wall clock of the houses, which jumps. */
    public Clock clock() {
        return new JumpyClock();
    }

    /** The clock jumps to and fro by up to two hours. */
    public void jump() {
        long to = (chance.below(14_400) - 7_200L) * 1_000 * MILLI;
        if (to < clockOffset) {
            tally.saw(Sometimes.CLOCK_WENT_BACK);
        }
        clockOffset = to;
    }

    /** A process, started now and again after each death. */
    public House house(String name, Consumer<House> boot) {
        House house = new House(this, name, boot);
        houses.add(house);
        house.start();
        return house;
    }

    /** Somebody outside of all houses: never dies. */
    public void somebody(String name, Runnable code) {
        actor(name, null, code);
    }

    Actor actor(String name, @Nullable House house, Runnable code) {
        Actor actor = new Actor(numbered++, name, house, () -> {
            try {
                code.run();
            } catch (Throwable thrown) {
                violated(name + " threw " + thrown + " at " + java.util.Arrays.toString(thrown.getStackTrace()));
            }
        });
        actor.wakesAt = now;
        actors.add(actor);
        return actor;
    }

    /** Does something at a later time, whoever acts then. */
    public void later(long nanos, Runnable what) {
        appointments.add(new Appointment(now + nanos, numbered++, what));
    }

    /** The acting one leaves its own code: others get their turn, and this may be its end. */
    public void pass(Door door) {
        Actor me = acting();
        trace(me.number * 64L + door.number());
        tally.passed(door);
        if (me.house != null) {
            if (chance.hits(faults.death() * door.danger())) {
                tally.died(door);
                kill(me.house);
            } else if (chance.hits(faults.freeze())) {
                long until = now + chance.between(10, 20_000) * MILLI;
                if (chance.below(2) == 0) {
                    me.frozenUntil = until;
                } else {
                    me.house.freeze(until);
                }
            }
        }
        Strand.stop();
    }

    /** Fault points of the code are doors too. */
    public FaultListener faultPoints() {
        return point -> Door.at(point).ifPresent(this::pass);
    }

    /** A process dies and starts again some time later. */
    public void kill(House house) {
        house.die();
        later(chance.between(100, 4_000) * MILLI, house::start);
    }

    /** The acting one sleeps. */
    public void sleep(long nanos) {
        Actor me = acting();
        trace(me.number * 64L + Door.RESTS.number());
        me.wakesAt = now + nanos;
        Strand.stop();
    }

    /** The acting one waits until something is so; false when that takes too long. */
    public boolean await(BooleanSupplier so, long longestNanos) {
        long until = now + longestNanos;
        while (!so.getAsBoolean()) {
            if (now >= until) {
                return false;
            }
            sleep(chance.between(1, 8) * MILLI);
        }
        return true;
    }

    /** Something that must never be so. */
    public void violated(String what) {
        if (violation == null) {
            violation = what + " (at " + now / MILLI + " ms)";
        }
    }

    public void mustBeUnviolated() {
        if (violation != null) {
            throw new AssertionError(violation);
        }
    }

    /** Nothing breaks any more, and what is dead comes back. */
    public void calmDown() {
        faults = Faults.NONE;
        actors.forEach(actor -> actor.frozenUntil = Math.min(actor.frozenUntil, now));
    }

    /** Lets the world run for a time, or until something is so. */
    public boolean run(long nanos, BooleanSupplier until) {
        long end = now + nanos;
        for (int step = 1; now < end; step++) {
            if ((step & 63) == 0 && until.getAsBoolean()) {
                return true;
            }
            step();
            mustBeUnviolated();
        }
        return until.getAsBoolean();
    }

    private void step() {
        Actor next = whoseTurn();
        long soonest =
                appointments.isEmpty() ? Long.MAX_VALUE : appointments.peek().at();
        if (next == null || soonest <= now) {
            now = Math.max(now, Math.min(soonest, earliest()));
            while (!appointments.isEmpty() && appointments.peek().at() <= now) {
                appointments.remove().what().run();
            }
            return;
        }
        acting = next;
        next.goOn();
        acting = null;
        if (next.dead) {
            actors.remove(next);
        }
        now += 20_000 + chance.below(100_000);
    }

    private @Nullable Actor whoseTurn() {
        Actor chosen = null;
        int ready = 0;
        for (int i = actors.size() - 1; i >= 0; i--) {
            Actor actor = actors.get(i);
            if (actor.dead) {
                actors.remove(i);
            } else if (actor.wakesAt <= now && actor.frozenUntil <= now && chance.below(++ready) == 0) {
                chosen = actor;
            }
        }
        return chosen;
    }

    private long earliest() {
        long earliest = Long.MAX_VALUE;
        for (Actor actor : actors) {
            earliest = Math.min(earliest, actor.readyAt());
        }
        return earliest;
    }

    private Actor acting() {
        if (acting == null) {
            throw new IllegalStateException("nobody acts");
        }
        return acting;
    }

    private final class JumpyClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return DAWN.plusNanos(now + clockOffset);
        }
    }
}
