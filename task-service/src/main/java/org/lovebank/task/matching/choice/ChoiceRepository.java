package org.lovebank.task.matching.choice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lovebank.access.AreaPath;

/** The shelf of rankings that somebody chose from: written once, deleted when their days are over. */
@ApplicationScoped
class ChoiceRepository {

    private static final String KEEP = "insert into match_snapshot (id, order_id, assignment_id, dispatch_id,"
            + " volunteer_id, area_path, snapshot_hash, weights_version, engine, rank, of_how_many, ranking,"
            + " override_reason, asked_by, asked_at, keep_until)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;
    private final ObjectMapper json;

    ChoiceRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void keep(Choice choice) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            List<Object> values = new ArrayList<>(Arrays.asList(
                    choice.id(),
                    choice.orderId(),
                    choice.assignmentId(),
                    choice.dispatchId(),
                    choice.volunteerId(),
                    choice.area().value(),
                    choice.snapshotHash(),
                    choice.weightsVersion(),
                    choice.engine(),
                    choice.rank(),
                    choice.of(),
                    json.writeValueAsString(choice.ranking()),
                    choice.overrideReason(),
                    choice.askedBy(),
                    choice.askedAt().atOffset(ZoneOffset.UTC),
                    choice.keepUntil().atOffset(ZoneOffset.UTC)));
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Optional<Choice> ofAssignment(UUID assignmentId) {
        return read("assignment_id = ?", assignmentId).stream().findFirst();
    }

    Optional<Choice> ofDispatch(UUID dispatchId) {
        return read("dispatch_id = ?", dispatchId).stream().findFirst();
    }

    /** An order's, oldest first. */
    List<Choice> ofOrder(UUID orderId, UUID afterId, int limit) {
        return read("order_id = ? and id > ? order by id limit ?", orderId, afterId, limit);
    }

    /** Deletes what need not be kept any more; how many that were. */
    int forget(Instant now, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from match_snapshot where id in (select id from match_snapshot"
                                + " where keep_until <= ? order by keep_until limit ?)")) {
            delete.setObject(1, now.atOffset(ZoneOffset.UTC));
            delete.setInt(2, limit);
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<Choice> read(String where, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from match_snapshot where " + where)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<Choice> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(choice(row));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Choice choice(ResultSet row) throws SQLException, JsonProcessingException {
        return new Choice(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("assignment_id", UUID.class),
                row.getObject("dispatch_id", UUID.class),
                row.getObject("volunteer_id", UUID.class),
                new AreaPath(row.getString("area_path")),
                row.getString("snapshot_hash"),
                row.getInt("weights_version"),
                row.getString("engine"),
                row.getInt("rank"),
                row.getInt("of_how_many"),
                json.readValue(row.getString("ranking"), KeptRanking.class),
                row.getString("override_reason"),
                row.getObject("asked_by", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("keep_until", OffsetDateTime.class).toInstant());
    }
}
