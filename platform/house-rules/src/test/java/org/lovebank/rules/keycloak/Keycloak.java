package org.lovebank.rules.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lovebank.rules.Street;

/** Keycloak as its makers hand it out, in a process of its own, with the realm of {@code deploy/keycloak}. */
final class Keycloak {

    static final String PARTNER_SECRET = "the-partners-secret-of-this-test";
    static final String PERSON_PASSWORD = "the-persons-password-of-this-test";

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path FOLDER = Path.of(System.getProperty("keycloak.folder", "keycloak"));

    private final Path log;
    private final int port;
    private final Process process;

    private Keycloak(Path log, int port, Process process) {
        this.log = log;
        this.port = port;
        this.process = process;
    }

    /** Builds it for its database in a file, imports the realm, and returns when its metadata are there. */
    static Keycloak start(int port, Path log) throws IOException, InterruptedException {
        if (!Files.exists(FOLDER.resolve("bin/kc.sh"))) {
            throw new AssertionError("there is no Keycloak in " + FOLDER + ": run ./lovebank test keycloak");
        }
        forget(FOLDER.resolve("data"));
        Path imports = Files.createDirectories(FOLDER.resolve("data/import"));
        Files.copy(
                Street.ROOT.resolve("deploy/keycloak/lovebank-realm.json"),
                imports.resolve("lovebank-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Process build = run(log, "build", "--db=dev-file", "--cache=local");
        if (!build.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || build.exitValue() != 0) {
            build.destroyForcibly();
            throw new AssertionError("Keycloak cannot be built:\n" + Files.readString(log));
        }
        Process process = run(
                log,
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        Keycloak keycloak = new Keycloak(log, port, process);
        keycloak.awaitMetadata();
        return keycloak;
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/lovebank";
    }

    String keySet() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /** Ends it and what it started. */
    void stop() throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** A realm that is there already is not imported again. */
    private static void forget(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static Process run(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(FOLDER.resolve("bin/kc.sh").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "LOVEBANK_KEYCLOAK_PARTNER_SECRET", PARTNER_SECRET,
                        "LOVEBANK_KEYCLOAK_PERSON_PASSWORD", PERSON_PASSWORD));
        return builder.start();
    }

    private void awaitMetadata() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                stop();
                throw new AssertionError("Keycloak does not serve:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean answers() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
