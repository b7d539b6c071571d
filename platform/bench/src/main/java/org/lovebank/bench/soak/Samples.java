package org.lovebank.bench.soak;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lovebank.bench.machine.Heap;
import org.lovebank.bench.machine.Memory;
import org.lovebank.bench.machine.OpenFiles;
import org.lovebank.bench.scale.ScaleStreet;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;

/** What a street weighs, from time to time. Each name begins with the word of its {@link Allowance}. */
final class Samples implements AutoCloseable {

    private static final String SESSIONS = """
            select 'sessions of ' || datname, count(*) from pg_stat_activity
             where backend_type = 'client backend' and datname is not null and pid <> pg_backend_pid() group by 1
            """;
    private static final String DISK = """
            select 'dead rows of the registry', coalesce(sum(n_dead_tup), 0)::float8 from pg_stat_user_tables
            union all
            select 'log of PostgreSQL on disk', (select sum(size) / 1048576.0 from pg_ls_waldir())::float8
            """;

    private final ScaleStreet street;
    private static final String KAFKA = "kafka";

    private final Map<String, Heap> heaps = new LinkedHashMap<>();
    private final Map<String, List<Double>> all = new LinkedHashMap<>();

    Samples(ScaleStreet street) throws IOException {
        this.street = street;
        for (House house : House.values()) {
            heaps.put(house.word(), Heap.of(pid(house.word())));
        }
        heaps.put(KAFKA, Heap.of(pid(KAFKA)));
    }

    void take() throws IOException, SQLException, InterruptedException {
        for (Map.Entry<String, Heap> each : heaps.entrySet()) {
            add(
                    "heap of " + each.getKey() + " after collection",
                    each.getValue().megabytesAfterCollection());
        }
        for (House house : House.values()) {
            ofHouse(house);
        }
        add("memory of kafka", Memory.megabytesOf(pid(KAFKA)));
        // Without the shared buffers, which are as large as they were made and fill as they are used.
        add("caches of PostgreSQL's sessions", Memory.ownMegabytesOf(pid("postgres")));
        try (Connection registry = street.database(House.VOLUNTEER);
                Statement sql = registry.createStatement()) {
            for (String question : List.of(SESSIONS, DISK)) {
                try (ResultSet row = sql.executeQuery(question)) {
                    while (row.next()) {
                        add(row.getString(1), row.getDouble(2));
                    }
                }
            }
        }
    }

    private void ofHouse(House house) throws IOException, InterruptedException {
        long pid = pid(house.word());
        String of = " of " + house.word();
        add("memory" + of, Memory.megabytesOf(pid));
        add("threads" + of, (double) OpenFiles.threadsOf(pid));
        add("descriptors" + of, (double) OpenFiles.of(pid));
        MetricLines figures = MetricLines.of(street.managementPort(house));
        add("lag" + of + " behind the others", figures.sum("lovebank_inbox_lag"));
        add("lag" + of + "'s relay", figures.sum("lovebank_relay_lag"));
        if (house == House.GATEWAY) {
            add("sockets" + of, (double) OpenFiles.socketsOf(pid));
        }
    }

    List<Course> courses() {
        return all.entrySet().stream()
                .map(each -> new Course(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private long pid(String program) {
        return Part.findAlive(street.home(), program).orElseThrow().pid();
    }

    private void add(String name, double value) {
        all.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    @Override
    public void close() throws IOException {
        for (Heap heap : heaps.values()) {
            heap.close();
        }
    }
}
