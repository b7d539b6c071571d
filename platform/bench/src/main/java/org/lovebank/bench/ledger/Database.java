package org.lovebank.bench.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** One database of the bench's own server, as its superuser sees it. */
public record Database(int port, String password, String name) {

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    public Connection open() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser("postgres");
        source.setPassword(password);
        return source.getConnection();
    }

    public void run(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a script that lies beside this class, with its places filled in. */
    void runScript(String script, Object... values) throws SQLException, IOException {
        try (InputStream text = Database.class.getResourceAsStream(script)) {
            if (text == null) {
                throw new IOException(script + " is not in the bench's jar");
            }
            String sql = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            for (int i = 0; i < values.length; i++) {
                sql = sql.replace("{" + i + "}", String.valueOf(values[i]));
            }
            run(sql);
        }
    }

    public long count(String sql) throws SQLException {
        try (Connection connection = open();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A copy of this database under another name; nobody may be connected to this one. */
    Database copy(String other) throws SQLException {
        new Database(port, password, "postgres").run("create database " + other + " template " + name);
        return new Database(port, password, other);
    }
}
