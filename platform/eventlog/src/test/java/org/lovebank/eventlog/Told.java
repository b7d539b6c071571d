package org.lovebank.eventlog;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.lovebank.events.TaskEvent.AssignmentStateChanged;

/** Events that tests tell. */
public final class Told {

    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final UUID WISH = UUID.fromString("01930000-0000-7000-8000-00000000000a");
    private static final UUID VOLUNTEER = UUID.fromString("01930000-0000-7000-8000-00000000000b");

    private Told() {}

    /** Assignment {@code subject} reached its {@code version}-th state. */
    public static AssignmentStateChanged of(UUID subject, long version) {
        return new AssignmentStateChanged(subject, version, WISH, null, VOLUNTEER, "STATE_" + version, NOON);
    }

    /** The {@code n}-th subject that lives in a shard. */
    public static UUID subjectIn(int shard, int n) {
        return Stream.iterate(0L, i -> i + 1)
                .map(i -> new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L + i))
                .filter(id -> Shards.of(id) == shard)
                .skip(n)
                .findFirst()
                .orElseThrow();
    }
}
