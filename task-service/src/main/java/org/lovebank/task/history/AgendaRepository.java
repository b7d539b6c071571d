package org.lovebank.task.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads what volunteers have promised; the assignments keep it up to date themselves. */
@ApplicationScoped
public class AgendaRepository {

    private final DataSource database;

    AgendaRepository(DataSource database) {
        this.database = database;
    }

    /** A volunteer's promises; empty for whoever never made one. */
    public Agenda of(UUID volunteerId) {
        String sql = "select kept, no_shows, late, promises from volunteer_agenda where volunteer_id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, volunteerId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Agenda.EMPTY;
                }
                return read(row);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The agenda in a row that was joined to it; empty where there was none. */
    public static Agenda read(ResultSet row) throws SQLException {
        Array promises = row.getArray("promises");
        return promises == null
                ? Agenda.EMPTY
                : new Agenda(
                        (Integer[]) promises.getArray(),
                        row.getInt("kept"),
                        row.getInt("no_shows"),
                        row.getInt("late"));
    }
}
