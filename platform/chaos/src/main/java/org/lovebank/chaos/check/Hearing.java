package org.lovebank.chaos.check;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.StackHome;

/** Whether all houses have heard what stood in the logs at one moment, however much is written meanwhile. */
public final class Hearing {

    private final Books books;
    private final Map<House, Map<String, String>> heads = new EnumMap<>(House.class);

    private Hearing(Books books) {
        this.books = books;
    }

    /** Of what stands in the logs now. */
    public static Hearing ofNow(StackHome home) throws SQLException {
        Hearing hearing = new Hearing(new Books(home));
        for (House house : House.values()) {
            hearing.heads.put(
                    house,
                    hearing.books.pairs(house, "select shard::text, max(seq)::text from event_log group by shard"));
        }
        return hearing;
    }

    public boolean isOver() throws SQLException {
        for (House listener : House.values()) {
            Map<String, String> heard =
                    books.pairs(listener, "select source || ' ' || shard, last_seq::text from inbox_cursor");
            for (Map.Entry<House, Map<String, String>> source : heads.entrySet()) {
                for (Map.Entry<String, String> head : source.getValue().entrySet()) {
                    String there = heard.get(source.getKey().word() + " " + head.getKey());
                    if (there != null && Long.parseLong(there) < Long.parseLong(head.getValue())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
