package org.lovebank.bench.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Spring Cloud Gateway as its own documentation sets it up; Maven finds its jars, javac compiles its one class. */
final class SpringCloudGateway {

    private static final String RESOURCES = "spring-cloud-gateway/";
    private static final String MAIN_CLASS = "peer.SpringCloudGatewayPeer";
    private static final Duration OFFLINE = Duration.ofSeconds(60);
    private static final Duration FETCHING = Duration.ofMinutes(6);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final boolean mayFetch;

    SpringCloudGateway(Path folder, boolean mayFetch) {
        this.folder = folder.resolve("spring-cloud-gateway");
        this.mayFetch = mayFetch;
    }

    Program start(InetSocketAddress upstream, Trust trust) throws IOException, InterruptedException, Absent {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path java = Path.of(System.getProperty("java.home"), "bin");
        String jars = jars();
        Path source = Text.write(folder.resolve("SpringCloudGatewayPeer.java"), RESOURCES + "Peer.java.txt", Map.of());
        if (!runs(
                List.of(
                        java.resolve("javac").toString(),
                        "-nowarn",
                        "-proc:none",
                        "-parameters",
                        "-cp",
                        jars,
                        "-d",
                        classes.toString(),
                        source.toString()),
                OFFLINE)) {
            throw new Absent("Spring Cloud Gateway: its class does not compile here");
        }
        int port = Program.freePort();
        List<String> command = new ArrayList<>(List.of(
                java.resolve("java").toString(),
                "-XX:+UseSerialGC",
                "-Xms256m",
                "-Xmx256m",
                "-cp",
                classes + ":" + jars));
        command.addAll(List.of(
                "-Dpeer.upstream=http://127.0.0.1:" + upstream.getPort(),
                "-Dpeer.issuer=" + trust.issuer(),
                "-Dpeer.keys=" + trust.keySet(),
                "-Dserver.address=127.0.0.1",
                "-Dserver.port=" + port,
                "-Dspring.cloud.gateway.server.webflux.httpclient.pool.type=fixed",
                "-Dspring.cloud.gateway.server.webflux.httpclient.pool.max-connections=1000",
                MAIN_CLASS));
        return Program.start("Spring Cloud Gateway", port, folder.resolve("server.log"), command, Map.of(), PATIENCE);
    }

    private String jars() throws IOException, InterruptedException, Absent {
        Path maven = Program.find("mvn");
        Path pom = Text.write(folder.resolve("pom.xml"), RESOURCES + "pom.xml", Map.of());
        Path list = folder.resolve("jars.txt");
        List<String> ask = List.of(
                maven.toString(),
                "-B",
                "-q",
                "-f",
                pom.toString(),
                "dependency:build-classpath",
                "-Dmdep.includeScope=runtime",
                "-Dmdep.outputFile=" + list);
        List<String> offline = new ArrayList<>(ask);
        offline.add(1, "-o");
        if (runs(offline, OFFLINE) || (mayFetch && runs(ask, FETCHING))) {
            return Files.readString(list).strip();
        }
        throw new Absent(
                mayFetch
                        ? "Spring Cloud Gateway: Maven cannot get it; see " + folder.resolve("maven.log")
                        : "Spring Cloud Gateway: not on this machine yet; a run without --quick fetches it");
    }

    private boolean runs(List<String> command, Duration patience) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("maven.log").toFile()))
                .start();
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }
}
