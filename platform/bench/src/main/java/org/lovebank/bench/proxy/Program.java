package org.lovebank.bench.proxy;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that serves a port of this machine until it is closed. */
final class Program implements AutoCloseable {

    private static final List<String> FURTHER_FOLDERS = List.of("/usr/sbin", "/usr/local/sbin", "/sbin");
    private static final int KNOCK_MILLIS = 500;
    private static final long BETWEEN_LOOKS_MILLIS = 50;
    private static final long PARTING_SECONDS = 15;

    private final Process process;
    private final int port;

    private Program(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Where the program is installed. */
    static Path find(String name) throws Absent {
        return Stream.concat(
                        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)),
                        FURTHER_FOLDERS.stream())
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new Absent(name + " is not installed"));
    }

    static Program start(
            String name, int port, Path log, List<String> command, Map<String, String> settings, Duration patience)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        Program program = new Program(builder.start(), port);
        long until = System.nanoTime() + patience.toNanos();
        while (!program.listens()) {
            if (!program.process.isAlive() || System.nanoTime() > until) {
                program.close();
                throw new IOException(name + " does not start: " + end(log));
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return program;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    long pid() {
        return process.pid();
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(address(), KNOCK_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String end(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PARTING_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
