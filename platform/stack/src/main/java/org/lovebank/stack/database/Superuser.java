package org.lovebank.stack.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** The superuser {@code postgres} of a server on this machine. */
public record Superuser(int port, String password) {

    /** A session in one database; {@code postgres} is always there. */
    public Connection in(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + database);
        source.setUser("postgres");
        source.setPassword(password);
        return source.getConnection();
    }

    /** The one word that a question answers with. */
    public static String word(Connection session, String question) throws SQLException {
        try (PreparedStatement ask = session.prepareStatement(question);
                ResultSet answer = ask.executeQuery()) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    @Override
    public String toString() {
        return "Superuser[port=" + port + "]";
    }
}
