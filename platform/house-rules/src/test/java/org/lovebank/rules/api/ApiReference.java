package org.lovebank.rules.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lovebank.rules.Street;

/** Every operation of the suite, read from the documents that the houses' builds stored; the gateway merges the same. */
public final class ApiReference {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private ApiReference() {}

    /** Operations such as {@code GET /api/v1/wishes/{}}: the names of path parameters do not matter. */
    public static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        for (String house : Street.HOUSES.values()) {
            collect(document(house), operations);
        }
        return operations;
    }

    /** The addresses of one house. */
    public static Set<String> operationsOf(String house) {
        Set<String> operations = new TreeSet<>();
        collect(document(house), operations);
        return operations;
    }

    private static Path document(String house) {
        Path folder = Street.ROOT.resolve(house).resolve("target/openapi");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                Optional<Path> json = files.filter(file -> Street.nameOf(file).endsWith(".json"))
                        .findFirst();
                if (json.isPresent()) {
                    return json.get();
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        throw new AssertionError(house + " has stored no API document: build the whole street (./lovebank test)");
    }

    /** An operation as it is compared. */
    public static String comparable(String operation) {
        return operation.replaceAll("\\{[^}]*}", "{}");
    }

    private static void collect(Path document, Set<String> operations) {
        try {
            JsonNode paths = new ObjectMapper().readTree(document.toFile()).path("paths");
            paths.properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(method -> METHODS.contains(method.getKey()))
                            .forEach(method -> operations.add(
                                    comparable(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
