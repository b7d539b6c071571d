package org.lovebank.task.matching.menu;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** How often what is open was seen, and taken on. */
@ApplicationScoped
class ExposureRepository {

    private final DataSource database;

    ExposureRepository(DataSource database) {
        this.database = database;
    }

    /** How often a wish has been claimed. */
    int claimsOf(UUID wishId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from claim where wish_id = ?")) {
            select.setObject(1, wishId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Adds what was shown; in the order of the ids, so that two replicas never wait for each other in a ring. */
    void addShown(Map<UUID, Integer> counts) {
        String sql = "update open_demand d set shown = d.shown + counted.times from ("
                + " select o.id, c.times from unnest(?, ?) as c (id, times) join open_demand o on o.id = c.id"
                + " order by o.id for update of o) counted where d.id = counted.id";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            Array ids = connection.createArrayOf("uuid", counts.keySet().toArray());
            Array times = connection.createArrayOf("int4", counts.values().toArray());
            update.setArray(1, ids);
            update.setArray(2, times);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
