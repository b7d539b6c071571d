package org.lovebank.rules.journey;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.stack.database.HouseDatabases;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.postgresql.ds.PGSimpleDataSource;

/** What a cluster runs before a house: its own program as the owner of an empty database, told to migrate and end. */
final class MigrationJob {

    private static final House HOUSE = House.TASK;

    private final StackHome home;
    private final HouseDatabase database;

    private MigrationJob(StackHome home, HouseDatabase database) {
        this.home = home;
        this.database = database;
    }

    static MigrationJob onAnEmptyDatabase(StackHome home) {
        int port = Part.findAlive(home, "postgres").orElseThrow().port();
        String superuser = new Secrets(home.secrets()).password("postgres-password");
        return new MigrationJob(
                home, new HouseDatabases(port, superuser).create("empty", "empty", "owners-word", "apps-word"));
    }

    /** Its exit code, and nothing of it is left. */
    int run() throws IOException, InterruptedException {
        Path keys = Files.createDirectories(home.root().resolve("job"));
        Secrets secrets = new Secrets(home.secrets());
        Map<String, String> files = Map.of(
                "QUARKUS_DATASOURCE_PASSWORD_FILE", database.ownerPassword(),
                "LOVEBANK_MASTER_KEY_FILE", secrets.key("master-key"),
                "LOVEBANK_CURSOR_KEY_FILE", secrets.key("cursor-key"));
        ProcessBuilder job = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx160m",
                        "-jar",
                        HOUSE.jar(home.checkout()).toString()))
                .redirectErrorStream(true)
                .redirectOutput(log());
        job.environment()
                .putAll(Map.of(
                        "QUARKUS_INIT_AND_EXIT",
                        "true",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME",
                        database.owner()));
        for (Map.Entry<String, String> file : files.entrySet()) {
            job.environment()
                    .put(
                            file.getKey(),
                            Files.writeString(keys.resolve(file.getKey()), file.getValue())
                                    .toString());
        }
        Process process = job.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("a job that only migrates did not end: " + said());
        }
        return process.exitValue();
    }

    /** How many migrations the app role sees. */
    int migrations() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.app());
        source.setPassword(database.appPassword());
        try (Connection connection = source.getConnection();
                Statement question = connection.createStatement();
                ResultSet answer = question.executeQuery("select count(*) from flyway_schema_history where success")) {
            answer.next();
            return answer.getInt(1);
        }
    }

    String said() throws IOException {
        return Files.readString(log().toPath());
    }

    private File log() {
        return home.log("job").toFile();
    }
}
