package org.lovebank.simulation.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lovebank.eventlog.consumer.InboxDoor;
import org.lovebank.eventlog.log.Epochs.Life;
import org.lovebank.eventlog.parking.ParkingDoor;
import org.lovebank.eventlog.relay.RelayDoor;
import org.lovebank.eventlog.replay.SimulatedFarLog;
import org.lovebank.eventlog.thread.Job;
import org.lovebank.simulation.world.Chance;
import org.lovebank.simulation.world.House;
import org.lovebank.simulation.world.Server;
import org.lovebank.simulation.world.World;

/** A log, two relays of it, Kafka, and two replicas of a house that hears: built around whoever tells. */
public final class PostOffice {

    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000;

    private final World world;
    private final Broker broker;
    private final Truth truth;
    private final Heard heard;
    private final SimulatedFarLog farLog;
    private final Hole hole;
    private final RelayDoor relays;
    private final InboxDoor inboxes;
    private final List<House> houses = new ArrayList<>();

    public PostOffice(World world, Truth truth, Server server, String source) {
        this.world = world;
        this.truth = truth;
        int shards = truth.heads().length;
        this.broker = new Broker(world, "lovebank." + source, shards);
        this.heard = new Heard(world, truth, source, broker.topic());
        this.hole = new Hole(world);
        this.farLog = new SimulatedFarLog(world, source, hole.in(truth), truth.relays());
        var settings = new Settings(world.chance());
        this.relays = new RelayDoor(world, broker, server, truth.relays(), source, shards, settings.relay());
        this.inboxes = new InboxDoor(world, broker, farLog, settings.consumer());
        for (int replica = 0; replica < 2; replica++) {
            houses.add(world.house("hearer-" + replica, house -> {
                var database = heard.reachedFrom(house);
                house.thread("inbox", () -> live(() -> inboxes.open(heard.subscription(), database)));
                house.thread("operator", new ParkingDoor(world, heard, house)::operator);
            }));
        }
    }

    /** The relay of a house that tells, as a thread of it; {@code rows} is how that house reads its log. */
    public void relayOf(House house, LogRows rows) {
        house.thread("relay", () -> live(() -> relays.open(house, hole.in(rows))));
    }

    public Heard heard() {
        return heard;
    }

    public Broker broker() {
        return broker;
    }

    /** As the house's supervised threads do: round after round, and a fresh job when one dies. */
    private void live(Callable<Job> jobs) {
        while (true) {
            try (Job job = jobs.call()) {
                while (true) {
                    rest(job.round());
                }
            } catch (Exception died) {
                world.trace(died.getClass().getName().hashCode());
                rest(Duration.ofSeconds(1));
            }
        }
    }

    private void rest(Duration rest) {
        if (rest.isPositive()) {
            world.sleep(rest.toNanos());
        }
    }

    /** One thing goes wrong, or ends going wrong. */
    public void strike() {
        Chance chance = world.chance();
        int shard = chance.below(truth.heads().length);
        switch (chance.below(15)) {
            case 0, 1 -> world.kill(chance.oneOf(houses));
            case 2, 3 -> chance.oneOf(houses).freeze(world.nanos() + chance.below(8 * SECOND));
            case 4 -> {
                broker.cutOff(true);
                world.later(chance.below(6 * SECOND), () -> broker.cutOff(false));
            }
            case 5 -> {
                farLog.cutOff(true);
                world.later(chance.below(6 * SECOND), () -> farLog.cutOff(false));
            }
            case 6 -> broker.loseData();
            case 7 -> broker.dropTail(shard);
            case 8, 9 -> broker.repeat(shard);
            case 10 -> broker.keepForeign(shard);
            case 11 -> broker.rebalance();
            case 12 -> truth.relays().setBack(shard, chance.below(truth.heads()[shard] + 1));
            case 13 -> heard.crash();
            case 14 -> {
                hole.tear(shard, truth.relays().cursor(shard) + chance.between(1, 4));
                world.later(chance.below(6 * SECOND), hole::mend);
            }
            default -> throw new IllegalStateException();
        }
    }

    /** Who looks whether a source was put back, compares, and decides. */
    public void operator() {
        while (true) {
            world.sleep(world.chance().between(500, 3_000) * MILLI);
            for (int shard = 0; shard < truth.heads().length; shard++) {
                var here = heard.cursor(shard);
                Life lowest = truth.relays().lowestAfter(here.epoch(), shard);
                if (lowest != null && lowest.bases().get(shard) < here.last()) {
                    heard.accept(shard, lowest.number(), lowest.bases().get(shard));
                }
            }
        }
    }

    /** What must be so once it is quiet. */
    public void mustBeWhole() {
        heard.mustBeWhole();
        inboxes.tallyUp();
        world.mustBeUnviolated();
    }

    /** Everything works again. */
    public void calmDown() {
        world.calmDown();
        broker.cutOff(false);
        farLog.cutOff(false);
        hole.mend();
    }

    /** Whether nothing is left to be heard. */
    public boolean quiet() {
        return heard.hasHeardAll();
    }

    /** A house of the same kind as those that hear can be struck too. */
    public void mayBeStruck(House house) {
        houses.add(house);
    }
}
