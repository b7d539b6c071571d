package org.lovebank.simulation.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.simulation.event.LogRows;
import org.lovebank.simulation.event.Nature;
import org.lovebank.simulation.event.RelayTables;
import org.lovebank.simulation.event.Truth;
import org.lovebank.simulation.world.Door;
import org.lovebank.simulation.world.House;
import org.lovebank.simulation.world.Server;
import org.lovebank.simulation.world.World;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Rejection;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.decision.Book;
import org.lovebank.timebank.ledger.journal.JournalSession;
import org.lovebank.timebank.ledger.journal.ReadByRelay;
import org.lovebank.timebank.ledger.journal.RecentTransfers;

/** The ledger's database: committed rows, locks, unique indexes; each commit is checked. */
public final class JournalServer extends Server implements Truth, ReadByRelay.Rows {

    final Map<Long, AccountKind> kinds = new TreeMap<>();
    final Map<Long, UUID> publicIds = new HashMap<>();
    final Map<Row, Book> balances = new TreeMap<>();
    final Map<UUID, Transfer> byId = new HashMap<>();
    final Map<UUID, List<Transfer>> byReference = new HashMap<>();
    final Map<UUID, Rejection> rejections = new HashMap<>();
    final List<List<Transfer>> lanes = new ArrayList<>();
    final Map<Object, JournalTransaction> locks = new HashMap<>();
    final JournalCheck check;
    private final RelayTables relays;
    private final ReadByRelay asRead;

    JournalServer(World world, int lanes) {
        super(world);
        for (int lane = 0; lane < lanes; lane++) {
            this.lanes.add(new ArrayList<>());
        }
        this.relays = new RelayTables(world, lanes);
        this.check = new JournalCheck(world, this);
        this.asRead = new ReadByRelay(this, new RecentTransfers(), publicIds);
    }

    /** A balance row's key; rows are locked in this order. */
    record Row(long account, int stripe) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            int byAccount = Long.compare(account, other.account);
            return byAccount == 0 ? Integer.compare(stripe, other.stripe) : byAccount;
        }
    }

    /** What a lane's lock is known by. */
    record LaneLock(int lane) {}

    void openAccount(long number, AccountKind kind) {
        kinds.put(number, kind);
        publicIds.put(number, world.chance().id());
        int first = kind.floored() ? 0 : 1;
        int last = kind.floored() ? 0 : lanes.size();
        for (int stripe = first; stripe <= last; stripe++) {
            balances.put(new Row(number, stripe), new Book(number, stripe, kind, Book.Status.OPEN, 0, 0, 0, 0, 0));
        }
    }

    World world() {
        return world;
    }

    /** A lane's own session. */
    public JournalSession open(House house, int lane) throws SQLException {
        world.pass(Door.LANE_OPENS);
        return new JournalTransaction(this, connect(house), lane);
    }

    /** What a replica's relay reads. */
    public LogRows readWith(RecentTransfers recent) {
        return new ReadByRelay(this, recent, publicIds);
    }

    @Override
    public RelayTables relays() {
        return relays;
    }

    @Override
    public long[] heads() {
        return lanes.stream().mapToLong(List::size).toArray();
    }

    @Override
    public List<Transfer> after(int lane, long seq, int limit) {
        List<Transfer> rows = lanes.get(lane);
        int first = (int) Math.min(seq, rows.size());
        return List.copyOf(rows.subList(first, Math.min(rows.size(), first + limit)));
    }

    @Override
    public List<LogRecord> read(int shard, long after, int limit) {
        return asRead.read(shard, after, limit);
    }

    @Override
    public @Nullable UUID ever(Place place) {
        List<Transfer> rows = lanes.get(place.shard());
        boolean there = place.sequence() <= rows.size()
                && relays.epochs().of(place.shard(), place.sequence()).number() == place.epoch();
        return there ? rows.get((int) place.sequence() - 1).entry().id() : null;
    }

    @Override
    public Nature nature(UUID id) {
        return Nature.GOOD;
    }

    @Override
    protected void forgetTheUnwritten() {
        relays.forgetTheUnwritten();
    }
}
