package org.lovebank.timebank.ledger.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds seals for those who keep copies of them. */
@ApplicationScoped
public class Checkpoints {

    private final DataSource database;
    private final CheckpointTable table = new CheckpointTable();

    Checkpoints(DataSource database) {
        this.database = database;
    }

    public Optional<Checkpoint> newest() {
        return ask(table::newest);
    }

    public Optional<Checkpoint> find(long no) {
        return ask(connection -> table.find(connection, no));
    }

    public List<Checkpoint> after(long no, int limit) {
        return ask(connection -> table.read(connection, no, limit));
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
