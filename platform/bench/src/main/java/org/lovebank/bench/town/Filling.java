package org.lovebank.bench.town;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.lovebank.bench.ledger.Database;
import org.lovebank.bench.ledger.HouseUnderLoad;

/**
 * Fills the registry's tables straight, without the house: indexes are taken away first and made anew from their own
 * definitions afterwards, so that whatever is measured has each of them. Foreign keys, triggers and the exclusion of
 * overlaps sleep meanwhile; the rows keep to them. Steps, events and star ratings of the generated records are left out: nothing that is measured
 * reads them.
 */
public final class Filling {

    private static final String TABLES = "('person'::regclass, 'volunteer'::regclass, 'service_record'::regclass)";
    private static final String CONSTRAINTS =
            "select 'alter table ' || conrelid::regclass || ' drop constraint ' || conname,"
                    + " 'alter table ' || conrelid::regclass || ' add constraint ' || conname || ' ' || pg_get_constraintdef(oid)"
                    + " from pg_constraint where contype = 'u' and conrelid in " + TABLES;
    private static final String INDEXES = "select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid)"
            + " from pg_index i where indrelid in " + TABLES
            + " and not exists (select from pg_constraint where conindid = i.indexrelid)";

    private static final String EXCLUSIONS = "select indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index"
            + " where indisexclusion and indrelid in " + TABLES;
    private static final String READY =
            "update pg_index set indisready = %1$s, indisvalid = %1$s where indexrelid = '%2$s'::regclass";
    /** Adding an exclusion looks at each row again, which takes ten minutes; so its index is built beside and put in place. */
    private static final String PUT_IN_PLACE = """
            do $$ declare empty oid := pg_relation_filenode('{index}'); begin
              update pg_class x set relfilenode = t.relfilenode, relpages = t.relpages, reltuples = t.reltuples
                from pg_class t where x.oid = '{index}'::regclass and t.oid = '{index}_beside'::regclass;
              update pg_class set relfilenode = empty, relpages = 0, reltuples = 0 where oid = '{index}_beside'::regclass;
            end $$; drop index {index}_beside""";

    private static final int SHOWN = 90;

    private final TownSize size;
    private final Town town;

    public Filling(TownSize size, Town town) {
        this.size = size;
        this.town = town;
    }

    /** A connection for which nothing is checked that the generated rows keep to anyway. */
    private static Connection quick(Database database) throws SQLException {
        Connection connection = database.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; set synchronous_commit = off;"
                    + " set work_mem = '256MB'; set maintenance_work_mem = '1GB'");
        }
        return connection;
    }

    public void fill(Database database, Path folder) throws SQLException, IOException, GeneralSecurityException {
        try (Connection connection = quick(database);
                Statement statement = connection.createStatement()) {
            progress("areas");
            statement.execute(script("areas.sql"));
            List<String[]> exclusions = read(statement, EXCLUSIONS);
            for (String[] one : exclusions) {
                statement.execute(READY.formatted("false", one[0]));
            }
            List<String> afterwards = new ArrayList<>();
            for (String which : List.of(CONSTRAINTS, INDEXES)) {
                for (String[] one : read(statement, which)) {
                    statement.execute(one[0]);
                    afterwards.add(one[1]);
                }
            }
            progress(size.volunteers() + " volunteers, each under a key of their own");
            new PeopleTables(town, new Sealing(HouseUnderLoad.masterKey())).fill(statement, folder, size.volunteers());
            progress(size.records() + " service records");
            statement.execute(script("records.sql"));
            for (String definition : afterwards) {
                progress(definition.substring(0, Math.min(SHOWN, definition.length())));
                statement.execute(definition);
            }
            for (String[] one : exclusions) {
                progress(one[0]);
                statement.execute(one[1].replace(" " + one[0] + " ", " " + one[0] + "_beside "));
                statement.execute(PUT_IN_PLACE.replace("{index}", one[0]));
                statement.execute(READY.formatted("true", one[0]));
            }
            progress("vacuum and analyze");
            statement.execute("vacuum (analyze) area");
            statement.execute("vacuum (analyze) person");
            statement.execute("vacuum (analyze) volunteer");
            statement.execute("vacuum (analyze) service_record");
            statement.execute("checkpoint");
        }
    }

    private static List<String[]> read(Statement statement, String query) throws SQLException {
        List<String[]> all = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                all.add(new String[] {row.getString(1), row.getString(2)});
            }
        }
        return all;
    }

    private String script(String name) throws IOException {
        try (InputStream text = Filling.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IOException(name + " is not in the bench's jar");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{city}", Town.CITY)
                    .replace("{districts}", String.valueOf(size.districts()))
                    .replace("{streets}", String.valueOf(size.streets()))
                    .replace("{communities}", String.valueOf(size.communities()))
                    .replace("{every}", String.valueOf(size.everyCommunity()))
                    .replace("{volunteers}", String.valueOf(size.volunteers()))
                    .replace("{stars}", String.valueOf(town.stars()))
                    .replace("{records}", String.valueOf(size.records()))
                    .replace("{opened}", String.valueOf(town.opened().toEpochMilli()))
                    .replace("{volunteerStep}", String.valueOf(town.volunteerStepMillis()))
                    .replace("{began}", String.valueOf(town.began().toEpochMilli()))
                    .replace("{recordStep}", String.valueOf(town.recordStepMillis()));
        }
    }

    private static void progress(String what) {
        System.err.println("bench: " + what);
    }
}
