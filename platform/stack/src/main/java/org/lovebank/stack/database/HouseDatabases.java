package org.lovebank.stack.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes the houses' databases and roles; doing it twice changes nothing but the passwords. */
public final class HouseDatabases {
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");
    private static final List<String> EXTENSIONS = List.of("btree_gist", "pg_trgm");

    private final int port;
    private final String password;

    /** PostgreSQL on this machine's {@code port}, reached as its superuser {@code postgres}. */
    public HouseDatabases(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /** Roles {@code <house>_owner} and {@code <house>_app}, and the database {@code name} that the owner owns. */
    public HouseDatabase create(String house, String name, String ownerPassword, String appPassword) {
        HouseDatabase wanted = new HouseDatabase(
                plain(name), jdbcUrl(name), plain(house) + "_owner", ownerPassword, house + "_app", appPassword);
        try {
            try (Connection server = connect("postgres");
                    Statement sql = server.createStatement()) {
                role(server, sql, wanted.owner(), ownerPassword);
                role(server, sql, wanted.app(), appPassword);
                if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
                    sql.execute("create database " + name + " owner " + wanted.owner());
                    sql.execute("revoke connect on database " + name + " from public");
                    sql.execute("grant connect on database " + name + " to " + wanted.app());
                }
            }
            grant(wanted);
            return wanted;
        } catch (SQLException refused) {
            throw new IllegalStateException("database " + name + " cannot be made: " + refused.getMessage(), refused);
        }
    }

    private void grant(HouseDatabase house) throws SQLException {
        try (Connection database = connect(house.name());
                Statement sql = database.createStatement()) {
            for (String extension : EXTENSIONS) {
                sql.execute("create extension if not exists " + extension);
            }
            String mine = "alter default privileges for role " + house.owner() + " in schema public ";
            sql.execute("revoke all on schema public from public");
            sql.execute("alter schema public owner to " + house.owner());
            sql.execute("grant usage on schema public to " + house.app());
            sql.execute(mine + "grant select, insert, update, delete on tables to " + house.app());
            sql.execute(mine + "grant usage, select on sequences to " + house.app());
        }
    }

    private static void role(Connection server, Statement sql, String name, String password) throws SQLException {
        boolean known = exists(server, "select 1 from pg_roles where rolname = ?", name);
        // Role names are checked, a password is quoted: neither statement takes parameters.
        sql.execute((known ? "alter" : "create") + " role " + name + " login password '" + password.replace("'", "''")
                + "'");
    }

    private static boolean exists(Connection server, String question, String name) throws SQLException {
        try (PreparedStatement ask = server.prepareStatement(question)) {
            ask.setString(1, name);
            try (ResultSet answer = ask.executeQuery()) {
                return answer.next();
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser("postgres");
        source.setPassword(password);
        return source.getConnection();
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static String plain(String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        return name;
    }
}
