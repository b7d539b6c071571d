package org.lovebank.simulation.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was really told, as nobody in the world can ask it. */
public interface Truth extends LogRows {

    /** Where a row stands for ever. */
    record Place(int epoch, int shard, long sequence) {}

    /** The id of the row that ever stood there. */
    @Nullable UUID ever(Place place);

    /** What the event with this id is like. */
    Nature nature(UUID id);

    /** What its database keeps for relays. */
    RelayTables relays();
}
