package org.lovebank.stack.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.stack.database.HouseDatabases;

/** The one PostgreSQL of a test JVM: as durable as in production, stopped when the JVM ends. */
public final class EmbeddedDatabase {
    private EmbeddedDatabase() {}

    /** The local port; the first call starts the server. */
    public static int port() {
        return Integer.parseInt(OncePerJvm.make("database.port", EmbeddedDatabase::start));
    }

    /**
     * A fresh, empty database for the house {@code db} with the roles {@code <db>_owner} and {@code <db>_app}.
     *
     * <p>The first is named like the house; a later one gets a number behind its name, so that no test meets another's
     * rows. The roles stay the same, because migrations name them.
     */
    public static HouseDatabase createHouse(String db) {
        int number = OncePerJvm.next("database." + db);
        String name = number == 1 ? db : db + "_" + number;
        return new HouseDatabases(port(), "").create(db, name, db + "-owner-secret", db + "-app-secret");
    }

    private static String start() {
        try {
            // The launcher's own defaults switch durability off; a test of a crash would prove nothing.
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            return Integer.toString(server.getPort());
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL does not start", failed);
        }
    }
}
