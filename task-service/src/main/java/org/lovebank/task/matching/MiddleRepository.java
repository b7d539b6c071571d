package org.lovebank.task.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.lovebank.task.site.Position;

/** The middles of two places, as a row joins them. */
public final class MiddleRepository {

    /** The columns of a row that joins {@code here} and {@code there} from the places. */
    public static final String COLUMNS = " here.latitude_e6 as here_latitude, here.longitude_e6 as here_longitude,"
            + " there.latitude_e6 as there_latitude, there.longitude_e6 as there_longitude";

    private MiddleRepository() {}

    /** The way from middle to middle, when the registry told both. */
    public static OptionalInt metres(ResultSet row) throws SQLException {
        Integer here = row.getObject("here_latitude", Integer.class);
        Integer there = row.getObject("there_latitude", Integer.class);
        if (here == null || there == null) {
            return OptionalInt.empty();
        }
        long metres = new Position(here, row.getInt("here_longitude"))
                .metresTo(new Position(there, row.getInt("there_longitude")));
        return OptionalInt.of((int) metres);
    }
}
