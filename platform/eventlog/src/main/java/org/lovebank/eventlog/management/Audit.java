package org.lovebank.eventlog.management;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The table {@code eventlog_audit}: what operators did, with their reason, never changed. */
@ApplicationScoped
public class Audit {

    private static final int LONGEST = 200;

    /** Who asks for something that cannot be undone, and why: an id and a reason, no personal data. */
    public record Signed(String operator, String reason) {
        public Signed {
            if (tooShortOrLong(operator) || tooShortOrLong(reason)) {
                throw new IllegalArgumentException("operator and reason must be given, up to 200 characters each");
            }
        }
    }

    /** Writes the entry in the transaction of the deed. */
    public void write(Connection connection, Signed by, String action, String detail) throws SQLException {
        String insert = "insert into eventlog_audit (operator, reason, action, detail) values (?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, by.operator());
            statement.setString(2, by.reason());
            statement.setString(3, action);
            statement.setString(4, detail);
            statement.executeUpdate();
        }
    }

    @SuppressWarnings("ConstantValue")
    private static boolean tooShortOrLong(String text) {
        return text == null || text.isBlank() || text.length() > LONGEST;
    }
}
