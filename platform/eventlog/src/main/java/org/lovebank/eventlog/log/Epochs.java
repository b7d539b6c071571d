package org.lovebank.eventlog.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lovebank.eventlog.wire.Epoch;
import org.lovebank.eventlog.wire.Lineage;

/** The lives of this house's database, seen by one of its logs; newest first. */
public final class Epochs {

    private static final String SELECT = """
            select e.epoch, array(select jsonb_array_elements_text(e.base -> ?)::bigint)
              from log_epoch e order by e.epoch desc
            """;

    private final List<Life> lives;

    private Epochs(List<Life> lives) {
        this.lives = lives;
    }

    /**
     * Reads the epochs as a log sees them. Read them after the rows that they are for: a row of a new epoch is never
     * visible before the epoch itself.
     */
    public static Epochs of(Connection connection, String source) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, source);
            List<Life> lives = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lives.add(new Life(
                            row.getInt(1), List.of((Long[]) row.getArray(2).getArray())));
                }
            }
            return new Epochs(lives);
        }
    }

    /** The same from lives at hand, newest first; {@code bases} are by shard. */
    public static Epochs of(List<Life> lives) {
        return new Epochs(List.copyOf(lives));
    }

    /** The epoch in which a number was given. */
    public Epoch of(int shard, long sequence) {
        return lives.stream()
                .filter(life -> life.base(shard) < sequence)
                .findFirst()
                .map(life -> life.epoch(shard))
                .orElseThrow(() -> new IllegalStateException("the first epoch has the base 0"));
    }

    /** The epochs up to that in which a number was given. */
    public Lineage lineage(int shard, long sequence) {
        int last = of(shard, sequence).number();
        return new Lineage(lives.reversed().stream()
                .filter(life -> life.number() <= last)
                .map(life -> life.epoch(shard))
                .toList());
    }

    /** All epochs up to now. */
    public Lineage lineage(int shard) {
        return new Lineage(
                lives.reversed().stream().map(life -> life.epoch(shard)).toList());
    }

    /** The epoch that goes on now. */
    public Epoch now(int shard) {
        return lives.getFirst().epoch(shard);
    }

    /** One life: what stood at the end of each shard when it began. */
    public record Life(int number, List<Long> bases) {

        private long base(int shard) {
            return shard < bases.size() ? bases.get(shard) : 0;
        }

        private Epoch epoch(int shard) {
            return new Epoch(number, base(shard));
        }
    }
}
