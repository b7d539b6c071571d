package org.lovebank.stack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.lovebank.stack.street.StreetFailure;

/**
 * Makes a database hold exactly what another one of the same release holds, in one transaction: all or nothing. Append-only
 * tables refuse that to everybody but the superuser, who puts their triggers back as they were.
 */
final class CopyDatabase {
    private static final String SHAPE = """
            select string_agg(table_name || '.' || column_name || ' ' || data_type, ',' order by table_name, ordinal_position)
              from information_schema.columns where table_schema = 'public'
            """;
    private static final String TABLES = """
            select quote_ident(relname), (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                     where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '')
              from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname
            """;
    private static final String SEQUENCES = """
            select quote_ident(relname) from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
            """;
    private static final String TRIGGERS = """
            select format('alter table %I %s trigger %I', c.relname,
                     case tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' else 'disable' end, tgname)
              from pg_trigger t join pg_class c on c.oid = t.tgrelid
             where not tgisinternal and tgenabled <> 'O' and relnamespace = 'public'::regnamespace
            """;

    private final Connection from;
    private final Connection to;
    private final Path between;

    /** {@code between}: a folder into which both servers may write. */
    CopyDatabase(Connection from, Connection to, Path between) {
        this.from = from;
        this.to = to;
        this.between = between;
    }

    private record Table(String name, String columns) {}

    /** Answers with the number of rows. */
    long run() throws SQLException, IOException {
        if (!lines(from, SHAPE).equals(lines(to, SHAPE))) {
            throw new StreetFailure(
                    "the backup was made by another release: check that release out, restore, then upgrade");
        }
        to.setAutoCommit(false);
        List<Table> tables = tables();
        List<String> triggers = lines(to, TRIGGERS);
        try (Statement sql = to.createStatement()) {
            for (Table table : tables) {
                sql.execute("alter table " + table.name() + " disable trigger all");
            }
            sql.execute("truncate "
                    + String.join(", ", tables.stream().map(Table::name).toList()));
            long rows = 0;
            for (Table table : tables) {
                rows += copy(table);
            }
            for (Table table : tables) {
                sql.execute("alter table " + table.name() + " enable trigger all");
            }
            for (String trigger : triggers) {
                sql.execute(trigger);
            }
            for (String sequence : lines(from, SEQUENCES)) {
                sql.execute("select setval('" + sequence + "', " + where(sequence) + ")");
            }
            to.commit();
            to.setAutoCommit(true);
            sql.execute("analyze");
            return rows;
        }
    }

    /** By way of a file that both servers reach: the driver's own interface for this has annotations that nobody ships. */
    private long copy(Table table) throws SQLException, IOException {
        Path rows = between.resolve("rows");
        Files.deleteIfExists(rows);
        String columns = table.name() + " (" + table.columns() + ") ";
        try (Statement source = from.createStatement();
                Statement target = to.createStatement()) {
            source.execute("copy " + columns + "to '" + rows + "' (format binary)");
            return target.executeLargeUpdate("copy " + columns + "from '" + rows + "' (format binary)");
        } finally {
            Files.deleteIfExists(rows);
        }
    }

    private String where(String sequence) throws SQLException {
        return lines(from, "select last_value || ', ' || is_called from " + sequence)
                .getFirst();
    }

    private List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement ask = from.prepareStatement(TABLES);
                ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                tables.add(new Table(row.getString(1), row.getString(2)));
            }
        }
        return tables;
    }

    private static List<String> lines(Connection database, String question) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement ask = database.prepareStatement(question);
                ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                lines.add(String.valueOf(row.getString(1)));
            }
        }
        return lines;
    }
}
