package org.lovebank.bench.registry;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lovebank.bench.ledger.Database;
import org.lovebank.bench.ledger.HouseUnderLoad;
import org.lovebank.bench.load.HttpLoad;

/** Has the database write down the plan of each statement that the house itself sends, and reads them. */
final class Plans {

    /** Rows from which on a table is not read whole: below, that may well be the cheapest. */
    static final int LARGE = 100_000;

    private static final int TIMES = 12;
    private static final Pattern PLAN = Pattern.compile("(?m)duration: [0-9.]+ ms  plan:");
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");
    private static final Pattern THROWN_AWAY = Pattern.compile("Rows Removed by Filter: (\\d+)");

    private final RegistryGround ground;
    private final Path shown;
    private final Set<String> large = new HashSet<>();

    /**
     * @param shown where all plans are written for whoever wants to read them
     */
    Plans(RegistryGround ground, Path shown) {
        this.ground = ground;
        this.shown = shown;
    }

    List<Seen> of(List<Question> questions) throws IOException, InterruptedException, SQLException {
        Database database = ground.database;
        String role = "alter role " + ground.houseRole();
        database.run(role + " set session_preload_libraries = 'auto_explain';" + role
                + " set auto_explain.log_min_duration = 0;" + role + " set auto_explain.log_analyze = on;" + role
                + " set auto_explain.log_timing = off");
        List<Seen> all = new ArrayList<>();
        findLarge(database);
        Files.createDirectories(shown.toAbsolutePath().getParent());
        Files.deleteIfExists(shown);
        try (HouseUnderLoad house = ground.quietHouse(List.of())) {
            for (Question question : questions) {
                all.add(seen(house, question));
            }
        } finally {
            database.run(role + " reset all");
        }
        return all;
    }

    private Seen seen(HouseUnderLoad house, Question question) throws IOException {
        HttpLoad one = new HttpLoad(house.address(), 1);
        // The first request of a kind asks for things that are kept afterwards.
        one.all(new Asking(question, RegistryGround.staff(), TIMES), 1);
        long from = Files.size(ground.serverLog());
        one.all(new Asking(question, RegistryGround.staff(), 0), TIMES);
        String log = since(ground.serverLog(), from);
        Files.writeString(
                shown,
                "== " + question.name() + "\n" + log + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        List<String> scans = SCAN.matcher(log)
                .results()
                .map(found -> found.group(1))
                .filter(large::contains)
                .distinct()
                .toList();
        long most = THROWN_AWAY
                .matcher(log)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max()
                .orElse(0);
        return new Seen(question.name(), count(PLAN.matcher(log)) / (double) TIMES, most, scans);
    }

    private void findLarge(Database database) throws SQLException {
        try (Connection connection = database.open();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(
                        "select relname from pg_class where relkind = 'r' and reltuples >= " + LARGE)) {
            while (row.next()) {
                large.add(row.getString(1));
            }
        }
    }

    private static long count(Matcher matcher) {
        return matcher.results().count();
    }

    private static String since(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /**
     * What one question costs the database.
     *
     * @param statements of one request
     * @param thrownAway the most rows that one plan read and then left out
     * @param scanned large tables that a plan read from one end to the other
     */
    record Seen(String question, double statements, long thrownAway, List<String> scanned) {}
}
