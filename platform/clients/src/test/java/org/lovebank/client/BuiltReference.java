package org.lovebank.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What this build made: the merged document and the archives that the gateway hands out. */
final class BuiltReference {

    static final Path MODULE = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
    static final Path CHECKOUT = MODULE.resolve("../..").normalize();
    private static final Path DOWNLOADS = CHECKOUT.resolve("gateway/target/clients");

    private static final List<String> VERBS = List.of("get", "put", "post", "delete", "patch");

    private BuiltReference() {}

    static JsonNode document() {
        try {
            return new ObjectMapper()
                    .readTree(MODULE.resolve("target/reference/openapi.json").toFile());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Every operation with its address, such as {@code POST /api/v1/wishes}. */
    static Stream<Operation> operations() {
        return document().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> VERBS.contains(operation.getKey()))
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
    }

    record Operation(String address, JsonNode content) {}

    /** An archive by the beginning of its name. */
    static Path download(String beginning, String ending) {
        try (Stream<Path> files = Files.list(DOWNLOADS)) {
            return files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.startsWith(beginning) && name.endsWith(ending);
                    })
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing to download is called " + beginning));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
