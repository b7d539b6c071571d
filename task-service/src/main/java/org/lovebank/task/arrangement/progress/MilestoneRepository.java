package org.lovebank.task.arrangement.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The shelf of phases that arrangements reached; whoever writes holds the arrangement. */
@ApplicationScoped
public class MilestoneRepository {

    private static final String ADD = "insert into arrangement_milestone"
            + " (arrangement_id, number, attempt, phase, steps, covered, orders, reached_at)"
            + " select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? from arrangement_milestone where arrangement_id = ?"
            + " having coalesce((select (l.attempt, l.phase) is distinct from (?, ?) from arrangement_milestone l"
            + " where l.arrangement_id = ? order by l.number desc limit 1), true)";
    private static final String SINCE =
            "select * from arrangement_milestone where arrangement_id = ? and number > ? order by number limit ?";
    private static final String OVER = "select state not in ('QUEUED', 'RUNNING') from arrangement where id = ?";

    private final DataSource database;

    MilestoneRepository(DataSource database) {
        this.database = database;
    }

    /** Adds a phase, if it is another one than the last; its number is found here. */
    public void reached(UUID arrangementId, Milestone reached) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, arrangementId);
            insert.setInt(2, reached.attempt());
            insert.setString(3, reached.phase());
            insert.setLong(4, reached.steps());
            insert.setInt(5, reached.covered());
            insert.setInt(6, reached.of());
            insert.setObject(7, reached.at().atOffset(ZoneOffset.UTC));
            insert.setObject(8, arrangementId);
            insert.setInt(9, reached.attempt());
            insert.setString(10, reached.phase());
            insert.setObject(11, arrangementId);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whether an arrangement is computed no more. Asked before its phases are read, it has said all that it will. */
    public boolean isOver(UUID arrangementId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OVER)) {
            select.setObject(1, arrangementId);
            try (ResultSet row = select.executeQuery()) {
                return !row.next() || row.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The phases after a number, in order. */
    public List<Milestone> since(UUID arrangementId, int number, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SINCE)) {
            select.setObject(1, arrangementId);
            select.setInt(2, number);
            select.setInt(3, limit);
            List<Milestone> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Milestone(
                            row.getInt("number"),
                            row.getInt("attempt"),
                            row.getString("phase"),
                            row.getLong("steps"),
                            row.getInt("covered"),
                            row.getInt("orders"),
                            row.getObject("reached_at", OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
