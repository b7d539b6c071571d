package org.lovebank.bench.ledger;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load program, where it is installed. */
final class PgBench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern DONE = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");

    private final Path program;

    private PgBench(Path program) {
        this.program = program;
    }

    static Optional<PgBench> find() throws IOException {
        Stream<Path> onThePath = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "pgbench"));
        List<Path> installed = List.of();
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                installed =
                        versions.map(version -> version.resolve("bin/pgbench")).toList();
            }
        }
        return Stream.concat(onThePath, installed.stream())
                .filter(Files::isExecutable)
                .findFirst()
                .map(PgBench::new);
    }

    /** Runs a script by so many clients; every transaction must succeed. */
    Rate run(Database database, String script, int clients, long seconds) throws IOException, InterruptedException {
        Path file = Files.createTempFile("lovebank-bench", ".sql");
        try {
            Files.writeString(file, script);
            ProcessBuilder builder = new ProcessBuilder(
                            program.toString(),
                            "-h",
                            "127.0.0.1",
                            "-p",
                            Integer.toString(database.port()),
                            "-U",
                            "postgres",
                            "-n",
                            "-M",
                            "prepared",
                            "-c",
                            Integer.toString(clients),
                            "-j",
                            Integer.toString(Math.min(2, clients)),
                            "-T",
                            Long.toString(seconds),
                            "-f",
                            file.toString(),
                            database.name())
                    .redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", database.password());
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 || number(FAILED, said) > 0) {
                throw new IOException("pgbench failed: " + said.strip());
            }
            return new Rate((long) number(DONE, said), number(TPS, said));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static double number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    /** Transactions done, and how many a second. */
    record Rate(long done, double perSecond) {}
}
