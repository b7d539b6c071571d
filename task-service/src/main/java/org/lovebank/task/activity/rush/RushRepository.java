package org.lovebank.task.activity.rush;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Whether somebody has asked for a shift before: their request may be a second try of one that was heard. */
@ApplicationScoped
class RushRepository {

    private final DataSource database;

    RushRepository(DataSource database) {
        this.database = database;
    }

    boolean isKnown(UUID shiftId, UUID volunteerId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select 1 from sign_up where shift_id = ? and volunteer_id = ? limit 1")) {
            select.setObject(1, shiftId);
            select.setObject(2, volunteerId);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
