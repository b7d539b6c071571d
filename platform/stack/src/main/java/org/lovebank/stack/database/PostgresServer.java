package org.lovebank.stack.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL that keeps its data in a folder of ours and listens on this machine only.
 *
 * @param bin its programs
 * @param dataDir made by {@link #initialise}
 */
public record PostgresServer(Path bin, Path dataDir, int port) {

    /** Makes an empty data folder whose superuser {@code postgres} has {@code password}; does nothing when there is one. */
    public void initialise(String password, Path log) throws IOException, InterruptedException {
        if (Files.exists(dataDir.resolve("PG_VERSION"))) {
            return;
        }
        Files.createDirectories(dataDir.toAbsolutePath().getParent());
        Path passwordFile = Files.createTempFile("lovebank", ".pw");
        try {
            Files.writeString(passwordFile, password);
            List<String> prefix = UnprivilegedUser.prefix(dataDir);
            UnprivilegedUser.lend(passwordFile, prefix);
            List<String> command = new ArrayList<>(prefix);
            command.addAll(List.of(
                    bin.resolve("initdb").toString(),
                    "-D",
                    dataDir.toString(),
                    "-U",
                    "postgres",
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C.UTF-8"));
            Process initdb = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (initdb.waitFor() != 0) {
                throw new IOException("PostgreSQL cannot make its data folder " + dataDir + "; see " + log);
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** The command that serves this data folder; SIGINT ends it in order. */
    public List<String> command() throws IOException {
        List<String> command = new ArrayList<>(UnprivilegedUser.prefix(dataDir));
        command.addAll(List.of(bin.resolve("postgres").toString(), "-D", dataDir.toString()));
        for (String setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "shared_buffers=96MB",
                "max_connections=300",
                // A refused statement and the row it would have written hold what people told us.
                "log_error_verbosity=terse",
                "log_min_error_statement=panic",
                "timezone=UTC",
                "log_timezone=UTC")) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    /** The same with further settings, each {@code name=value}. */
    public List<String> command(List<String> further) throws IOException {
        List<String> command = new ArrayList<>(command());
        for (String setting : further) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    /** Makes a folder into which a server that was started here may write. */
    public static void openTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        UnprivilegedUser.prefix(folder);
    }

    /** True when the server says of itself that it takes connections. */
    public boolean isReady() {
        try {
            List<String> lines = Files.readAllLines(dataDir.resolve("postmaster.pid"), StandardCharsets.UTF_8);
            return lines.size() >= 8 && "ready".equals(lines.get(7).strip());
        } catch (IOException notYet) {
            return false;
        }
    }
}
