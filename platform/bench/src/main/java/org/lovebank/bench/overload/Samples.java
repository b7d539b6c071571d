package org.lovebank.bench.overload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lovebank.bench.machine.Memory;
import org.lovebank.bench.scale.ScaleStreet;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;

/** What a street weighs, from time to time, and whether it becomes more. */
final class Samples {

    private static final List<String> PROGRAMS =
            List.of("volunteer", "timebank", "task", "gateway", "kafka", "postgres");
    private static final Map<String, String> ASKED = Map.of(
            "connections to PostgreSQL",
            "select count(*) from pg_stat_activity where backend_type = 'client backend'",
            "dead rows of the registry",
            "select coalesce(sum(n_dead_tup), 0) from pg_stat_user_tables",
            "write-ahead log on disk",
            "select sum(size) / 1048576.0 from pg_ls_waldir()");

    private final Map<String, List<Double>> all = new LinkedHashMap<>();

    void take(ScaleStreet street) throws IOException, SQLException {
        for (String program : PROGRAMS) {
            long pid = Part.findAlive(street.home(), program).orElseThrow().pid();
            add("memory of " + program, Memory.megabytesOf(pid));
            if (!program.equals("postgres")) {
                add("threads of " + program, threads(pid));
            }
        }
        try (Connection registry = street.database(House.VOLUNTEER);
                Statement sql = registry.createStatement()) {
            for (Map.Entry<String, String> each : ASKED.entrySet()) {
                try (ResultSet row = sql.executeQuery(each.getValue())) {
                    row.next();
                    add(each.getKey(), row.getDouble(1));
                }
            }
        }
    }

    Set<String> names() {
        return all.keySet();
    }

    String unit(String name) {
        return name.startsWith("memory") || name.startsWith("write") ? "MiB" : "";
    }

    double first(String name) {
        return of(name).getFirst();
    }

    double last(String name) {
        return of(name).getLast();
    }

    int size(String name) {
        return of(name).size();
    }

    /**
     * Growth over all samples as a share of the median: the median of the slopes between all pairs (Theil and Sen), which a
     * single high sample does not move.
     */
    double growth(String name) {
        double[] values = of(name).stream().mapToDouble(Double::doubleValue).toArray();
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                slopes.add((values[j] - values[i]) / (j - i));
            }
        }
        double middle = median(values);
        return slopes.isEmpty() || middle == 0
                ? 0
                : median(slopes.stream().mapToDouble(Double::doubleValue).toArray()) * (values.length - 1) / middle;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void add(String name, double value) {
        all.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private List<Double> of(String name) {
        return all.getOrDefault(name, List.of());
    }

    private static double threads(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("Threads:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .sum();
    }
}
