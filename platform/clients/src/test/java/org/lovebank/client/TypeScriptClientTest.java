package org.lovebank.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeScriptClientTest {

    private static final String COMPILER = "META-INF/resources/webjars/typescript/5.9.3/lib/";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void unpack() throws IOException {
        assumeTrue(run("node", "--version").startsWith("v"), "node is missing: the TypeScript client was not tried");
        try (FileSystem zip = FileSystems.newFileSystem(BuiltReference.download("lovebank-typescript-", ".zip"))) {
            for (String name : List.of("lovebank.js", "lovebank.d.ts", "package.json")) {
                Files.copy(zip.getPath(name), folder.resolve(name));
            }
        }
        try (InputStream sample = TypeScriptClientTest.class.getResourceAsStream("/typescript/journey.ts")) {
            Files.copy(java.util.Objects.requireNonNull(sample), folder.resolve("journey.ts"));
        }
        // What node says of itself is all that its types would add here.
        Files.writeString(folder.resolve("node.d.ts"), "declare const process: { argv: string[] };\n");
        unpackCompiler(folder.resolve("tsc"));
    }

    @Test
    void itsTypesHoldAndItCallsSignsInAndTellsProblemsApart() throws IOException {
        // given
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();

        // when
        String compiled = run(
                "node",
                "tsc/tsc.js",
                "--strict",
                "--target",
                "es2022",
                "--module",
                "nodenext",
                "--lib",
                "es2022,dom",
                "--skipLibCheck",
                "false",
                "journey.ts",
                "node.d.ts");
        String said = run(
                "node", "journey.js", "http://127.0.0.1:" + gateway.getAddress().getPort());
        gateway.stop(0);

        // then
        assertThat(compiled).isEmpty();
        assertThat(said)
                .isEqualTo("{\"title\":\"修台灯\",\"etag\":\"\\\"v3\\\"\",\"code\":\"INVALID_INPUT\","
                        + "\"says\":\"The title is missing.\"}");
        assertThat(asked)
                .containsExactly(
                        "POST /api/v1/sessions null",
                        "GET /api/v1/wishes?wall=cn.xigu&limit=2 Bearer token-1",
                        "GET /api/v1/wishes/7 Bearer token-1",
                        "POST /api/v1/wishes Bearer token-1 key-of-my-own");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String own = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        asked.add(exchange.getRequestMethod() + " " + path + " "
                + exchange.getRequestHeaders().getFirst("Authorization")
                + ("key-of-my-own".equals(own) ? " " + own : ""));
        boolean refused = asked.getLast().startsWith("POST /api/v1/wishes");
        String body = path.endsWith("/sessions")
                ? "{\"accessToken\":\"token-1\"}"
                : refused
                        ? "{\"code\":\"INVALID_INPUT\",\"detail\":\"The title is missing.\"}"
                        : path.contains("?") ? "{\"items\":[{\"id\":\"7\"}]}" : "{\"title\":\"修台灯\"}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", refused ? "application/problem+json" : "application/json");
        exchange.getResponseHeaders().add("ETag", "\"v3\"");
        exchange.sendResponseHeaders(refused ? 400 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void unpackCompiler(Path into) throws IOException {
        Files.createDirectories(into);
        Files.writeString(into.resolve("package.json"), "{\"type\":\"commonjs\"}");
        URL compiler =
                java.util.Objects.requireNonNull(TypeScriptClientTest.class.getResource("/" + COMPILER + "tsc.js"));
        Path jar = Path.of(URI.create(compiler.getPath().replaceFirst("!.*", "")));
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.list(zip.getPath(COMPILER))) {
            for (Path file : files.filter(each -> each.toString().matches(".*/(_?tsc\\.js|lib\\.[\\w.]+\\.d\\.ts)"))
                    .toList()) {
                Files.copy(file, into.resolve(String.valueOf(file.getFileName())));
            }
        }
    }

    private static String run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (folder != null) {
            builder.directory(folder.toFile());
        }
        try {
            Process process = builder.start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException missing) {
            return "";
        }
    }
}
