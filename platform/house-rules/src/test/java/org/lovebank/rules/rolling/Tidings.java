package org.lovebank.rules.rolling;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.OpenDatabase;

/** How many events that were written since a moment each house has taken in from each other. */
final class Tidings {

    private final StackHome home;
    private final Map<House, Map<Integer, Long>> heads = new EnumMap<>(House.class);

    private Tidings(StackHome home) {
        this.home = home;
    }

    /** From one house to another. */
    record Way(House from, House to) {

        @Override
        public String toString() {
            return from.word() + " → " + to.word();
        }
    }

    static Tidings fromNow(StackHome home) {
        Tidings tidings = new Tidings(home);
        for (House house : House.values()) {
            tidings.heads.put(house, tidings.numbers(house, "select shard, max(seq) from event_log group by shard"));
        }
        return tidings;
    }

    /** Ways on which nothing came are not there. */
    Map<Way, Long> heard() {
        Map<Way, Long> heard = new HashMap<>();
        for (House from : House.values()) {
            Map<Integer, Long> before = heads.getOrDefault(from, Map.of());
            for (House to : House.values()) {
                numbers(to, "select shard, last_seq from inbox_cursor where source = '" + from.word() + "'")
                        .forEach((shard, last) -> {
                            long since = last - before.getOrDefault(shard, 0L);
                            if (since > 0) {
                                heard.merge(new Way(from, to), since, Long::sum);
                            }
                        });
            }
        }
        return heard;
    }

    private Map<Integer, Long> numbers(House house, String select) {
        Map<Integer, Long> numbers = new HashMap<>();
        try (Connection connection = OpenDatabase.of(home, house).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                numbers.put(rows.getInt(1), rows.getLong(2));
            }
            return numbers;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(house.word() + ": " + select, unreadable);
        }
    }
}
