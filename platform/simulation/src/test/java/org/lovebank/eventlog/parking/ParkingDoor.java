package org.lovebank.eventlog.parking;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.inbox.Hand;
import org.lovebank.eventlog.inbox.NotDelivered;
import org.lovebank.eventlog.inbox.Subscriptions;
import org.lovebank.eventlog.management.Audit.Signed;
import org.lovebank.problem.Refused;
import org.lovebank.simulation.event.Heard;
import org.lovebank.simulation.event.HeardEvents.Parked;
import org.lovebank.simulation.world.Door;
import org.lovebank.simulation.world.House;
import org.lovebank.simulation.world.Server;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;

/** An operator at the parking place of one replica: production's re-driving and discarding on the simulated database. */
public final class ParkingDoor implements ParkingDatabase {

    private static final Signed BY = new Signed("operator", "looked at");

    private final World world;
    private final Heard heard;
    private final House house;
    private final ReDrive reDrive;
    private final Discard discard;

    public ParkingDoor(World world, Heard heard, House house) {
        this.world = world;
        this.heard = heard;
        this.house = house;
        this.reDrive = new ReDrive(Subscriptions.of(List.of(heard.subscription())), this);
        this.discard = new Discard(this);
    }

    /** Looks now and then, mends the cause, tries again, or gives something up; not all of it makes sense. */
    public void operator() {
        while (true) {
            world.sleep(world.chance().between(200, 2_500) * 1_000_000L);
            List<Parked> open = heard.events().open();
            if (!open.isEmpty()) {
                decide(world.chance().oneOf(open).envelope());
            }
        }
    }

    private void decide(EventEnvelope some) {
        int mood = world.chance().below(8);
        try {
            if (mood == 0) {
                heard.cure();
            } else if (mood < 3) {
                discard.event(some.source(), some.epoch(), some.shard(), some.sequence(), BY);
            } else {
                reDrive.subject(some.source(), some.subject(), BY);
            }
        } catch (Refused | IllegalStateException no) {
            world.tally().saw(Sometimes.REDRIVE_FAILED);
        }
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        Server.Session session = heard.connect(house);
        Kept transaction = new Kept(session);
        session.atTheEnd(transaction::release);
        try {
            heard.call(session, Door.PARKING_BEGINS);
            T result = work.in(transaction);
            heard.commit(session, Door.PARKING_COMMITS, Door.PARKING_COMMITTED, transaction::keep);
            return result;
        } catch (SQLException failed) {
            throw new IllegalStateException("the transaction failed", failed);
        } finally {
            session.end();
        }
    }

    private final class Kept implements Parking {

        private final Server.Session session;
        private final List<Parked> redriven = new ArrayList<>();
        private final List<Parked> discarded = new ArrayList<>();
        private final Set<UUID> freed = new LinkedHashSet<>();
        private int locked = -1;

        Kept(Server.Session session) {
            this.session = session;
        }

        @Override
        public void lock(String source, int shard) throws SQLException {
            heard.take(session, Door.PARKING_LOCKS, shard, this);
            locked = shard;
        }

        @Override
        public List<ParkedEvent> openOf(String source, UUID subject) throws SQLException {
            return open(envelope -> envelope.subject().equals(subject));
        }

        @Override
        public List<ParkedEvent> openAt(String source, int epoch, int shard, long sequence) throws SQLException {
            return open(envelope ->
                    envelope.epoch() == epoch && envelope.shard() == shard && envelope.sequence() == sequence);
        }

        private List<ParkedEvent> open(Predicate<EventEnvelope> asked) throws SQLException {
            heard.call(session, Door.PARKING_LOOKS);
            return heard.events().open().stream()
                    .filter(event -> asked.test(event.envelope()))
                    .filter(event -> !redriven.contains(event) && !discarded.contains(event))
                    .sorted(Comparator.comparingInt(
                                    (Parked event) -> event.envelope().epoch())
                            .thenComparingLong(event -> event.envelope().sequence()))
                    .map(event -> new ParkedEvent(event.envelope(), event.data(), event.reason(), "", 0, Instant.EPOCH))
                    .toList();
        }

        @Override
        public void hand(EventSubscription subscription, ParkedEvent event) {
            world.pass(Door.PARKING_HANDS);
            Hand.over(subscription, event.envelope(), event.data());
        }

        @Override
        public void resolve(ParkedEvent event, String resolution) throws SQLException {
            heard.call(session, Door.PARKING_WRITES);
            (resolution.equals("REDRIVEN") ? redriven : discarded)
                    .add(new Parked(event.envelope(), event.data(), event.reason()));
        }

        @Override
        public void failedAgain(NotDelivered again) throws SQLException {
            heard.call(session, Door.PARKING_WRITES);
            world.trace(again.envelope().sequence());
        }

        @Override
        public void unblock(String source, UUID subject) throws SQLException {
            heard.call(session, Door.PARKING_WRITES);
            freed.add(subject);
        }

        @Override
        public void sign(Signed by, String action, String detail) throws SQLException {
            heard.call(session, Door.PARKING_WRITES);
            world.trace(action.length());
        }

        void keep() {
            heard.events().decided(redriven, discarded, freed);
            release();
        }

        void release() {
            if (locked >= 0) {
                heard.giveBack(locked, this);
            }
        }
    }
}
