package org.lovebank.simulation.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;

/** Who listens, and which partitions each has; whoever is silent too long is thrown out. */
final class Group {

    private static final long SILENCE = 3_000_000_000L;

    private final World world;
    private final String topic;
    private final int shards;
    private final List<SimulatedConsumer> members = new ArrayList<>();
    private final Map<Integer, SimulatedConsumer> owners = new HashMap<>();
    private int turn;

    Group(World world, String topic, int shards) {
        this.world = world;
        this.topic = topic;
        this.shards = shards;
    }

    /** A member shows itself; false when it had been thrown out and is a new one now. */
    boolean seen(SimulatedConsumer member) {
        boolean known = members.contains(member);
        boolean changed = members.removeIf(other -> other != member && world.nanos() - other.seenAt() > SILENCE);
        if (!known) {
            members.add(member);
        }
        if (changed || !known) {
            rebalance();
        }
        return known;
    }

    void leaves(SimulatedConsumer member) {
        if (members.remove(member)) {
            rebalance();
        }
    }

    List<TopicPartition> of(SimulatedConsumer member) {
        List<TopicPartition> own = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            if (owners.get(shard) == member) {
                own.add(new TopicPartition(topic, shard));
            }
        }
        return own;
    }

    void rebalance() {
        turn++;
        world.trace(turn);
        for (int shard = 0; shard < shards; shard++) {
            if (members.isEmpty()) {
                owners.remove(shard);
            } else {
                SimulatedConsumer next = members.get((shard + turn) % members.size());
                if (owners.put(shard, next) != next) {
                    world.tally().saw(Sometimes.PARTITION_MOVED);
                }
            }
        }
    }
}
