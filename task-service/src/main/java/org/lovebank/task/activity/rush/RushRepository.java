package org.lovebank.task.activity.rush;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** How a shift stands: one statement, so that chairs and people are those of the same moment. */
@ApplicationScoped
class RushRepository {

    private static final String LOOK = """
            select not exists (select 1 from shift_seat where shift_id = ? and sign_up_id is null),
                   array(select volunteer_id from sign_up where shift_id = ?)
            """;

    private final DataSource database;

    RushRepository(DataSource database) {
        this.database = database;
    }

    Seen look(UUID shiftId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LOOK)) {
            select.setObject(1, shiftId);
            select.setObject(2, shiftId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Seen(row.getBoolean(1), Set.copyOf(List.of((UUID[])
                        row.getArray(2).getArray())));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whether every chair is taken, and everybody who ever asked. */
    record Seen(boolean full, Set<UUID> askers) {}
}
