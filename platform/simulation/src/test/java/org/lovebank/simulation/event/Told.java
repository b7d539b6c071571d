package org.lovebank.simulation.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.events.EventJson;
import org.lovebank.events.GatewayEvent.LoginChanged;
import org.lovebank.simulation.world.Server;
import org.lovebank.simulation.world.World;

/** The house that tells: its log of record, through all of its lives. */
public final class Told extends Server implements Truth {

    private static final Instant THEN = Instant.parse("2026-03-01T00:00:00Z");

    private final int shards;
    private final RelayTables relays;
    private final List<UUID> subjects = new ArrayList<>();
    private final List<List<LogRecord>> rows = new ArrayList<>();
    private final Map<Place, UUID> ever = new HashMap<>();
    private final Map<UUID, Nature> natures = new HashMap<>();
    private final List<Moment> moments = new ArrayList<>();

    public Told(World world, int shards, int subjects) {
        super(world);
        this.shards = shards;
        this.relays = new RelayTables(world, shards);
        for (int shard = 0; shard < shards; shard++) {
            rows.add(new ArrayList<>());
        }
        for (int i = 0; i < subjects; i++) {
            this.subjects.add(world.chance().id());
        }
    }

    /** What a backup of some moment holds. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Moment(long[] heads, long[] cursors, int epoch) {}

    @Override
    public RelayTables relays() {
        return relays;
    }

    /** A transaction that tells a few things. */
    public void tell() {
        for (int i = world.chance().between(1, 4); i > 0; i--) {
            append(world.chance().below(subjects.size()));
        }
        if (world.chance().below(3) == 0) {
            moments.add(new Moment(heads(), relays.cursors(), relays.epoch()));
        }
    }

    private void append(int subject) {
        int shard = subject % shards;
        List<LogRecord> log = rows.get(shard);
        Nature nature = Nature.some(world.chance());
        UUID id = world.chance().id();
        var event = new LoginChanged(subjects.get(subject), log.size() + 1, id, nature.name(), List.of(), THEN);
        var row = new LogRecord(
                shard,
                log.size() + 1,
                id,
                nature == Nature.OF_TOMORROW ? "gw.login.changed.v9" : EventJson.typeOf(event),
                subjects.get(subject),
                log.size() + 1,
                THEN,
                null,
                null,
                nature == Nature.GARBLED ? "{\"version\":\"many\"}" : new String(EventJson.write(event), UTF_8));
        log.add(row);
        ever.put(new Place(relays.epoch(), shard, row.sequence()), id);
        natures.put(id, nature);
        world.trace(shard * 31L + row.sequence());
    }

    /** The database is put back to what a backup holds, and begins a new life. */
    public void restore() {
        crash();
        moments.removeIf(moment -> moment.epoch() != relays.epoch());
        Moment then = moments.isEmpty()
                ? new Moment(heads(), relays.cursors(), relays.epoch())
                : moments.get(moments.size() - 1 - world.chance().below(Math.min(3, moments.size())));
        for (int shard = 0; shard < shards; shard++) {
            List<LogRecord> log = rows.get(shard);
            log.subList((int) then.heads()[shard], log.size()).clear();
        }
        relays.begin(heads(), then.cursors());
        moments.clear();
    }

    @Override
    public long[] heads() {
        return rows.stream().mapToLong(List::size).toArray();
    }

    @Override
    public List<LogRecord> read(int shard, long after, int limit) {
        List<LogRecord> log = rows.get(shard);
        int first = (int) Math.min(after, log.size());
        return List.copyOf(log.subList(first, Math.min(log.size(), first + limit)));
    }

    @Override
    public @Nullable UUID ever(Place place) {
        return ever.get(place);
    }

    @Override
    public Nature nature(UUID id) {
        return natures.getOrDefault(id, Nature.GOOD);
    }

    @Override
    protected void forgetTheUnwritten() {
        relays.forgetTheUnwritten();
    }
}
