package org.lovebank.http.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Asks the database what readings want to know; a question that takes longer than it is worth is given up. */
@ApplicationScoped
class ReadingRepository {

    private static final int PATIENCE_SECONDS = 5;

    private final DataSource database;

    ReadingRepository(DataSource database) {
        this.database = database;
    }

    List<Figure> read(Reading reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(reading.statement())) {
            select.setQueryTimeout(PATIENCE_SECONDS);
            List<Figure> figures = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    double value = row.getDouble("value");
                    if (!row.wasNull()) {
                        figures.add(new Figure(row.getString("name"), row.getString("label"), value));
                    }
                }
            }
            return figures;
        } catch (SQLException unread) {
            throw new IllegalStateException(unread.getMessage(), unread);
        }
    }
}
