package org.lovebank.reference.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lovebank.reference.MergedReference;

/** Run by the build: merges the documents that the houses' builds stored, and makes the clients of the merged one. */
public final class MakeClients {

    private static final String SERVER = "http://localhost:8080";
    /** Archives of the same sources are the same to the byte. */
    private static final FileTime ALWAYS = FileTime.from(Instant.parse("2026-11-21T00:00:00Z"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private MakeClients() {}

    /**
     * Writes all of it.
     *
     * @param arguments the folder for the merged document and the Java sources, the folder for the archives, then each
     *     house's folder
     */
    public static void main(String[] arguments) throws IOException {
        Path work = Path.of(arguments[0]);
        Path downloads = Files.createDirectories(Path.of(arguments[1]));
        Map<String, Optional<ObjectNode>> houses = new TreeMap<>();
        for (int i = 2; i < arguments.length; i++) {
            Path house = Path.of(arguments[i]);
            String word = String.valueOf(house.getFileName()).replace("-service", "");
            houses.put(word, Optional.of(stored(house)));
        }
        ObjectNode merged = MergedReference.of(houses, SERVER);
        Files.createDirectories(work);
        Files.writeString(work.resolve("openapi.json"), JSON.writeValueAsString(merged));
        String version = MergedReference.VERSION;
        forgetOthers(downloads, version);
        Map<String, String> java = new JavaClient(merged).files();
        zip(downloads.resolve("lovebank-java-" + version + "-sources.zip"), java);
        zip(downloads.resolve("lovebank-typescript-" + version + ".zip"), new TypeScriptClient(merged).files());
        for (Map.Entry<String, String> file : java.entrySet()) {
            Path target = work.resolve("java").resolve(file.getKey());
            Files.createDirectories(target.resolveSibling(""));
            if (!Files.exists(target) || !Files.readString(target).equals(file.getValue())) {
                Files.writeString(target, file.getValue());
            }
        }
    }

    /** What an earlier build of another version left would be offered beside it. */
    private static void forgetOthers(Path downloads, String version) throws IOException {
        try (Stream<Path> files = Files.list(downloads)) {
            for (Path file : files.toList()) {
                if (!file.toString().contains("-" + version)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A house's document, as its build stored it. */
    private static ObjectNode stored(Path house) throws IOException {
        Path folder = house.resolve("target/openapi");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                Optional<Path> found =
                        files.filter(file -> file.toString().endsWith(".json")).findFirst();
                if (found.isPresent()) {
                    JsonNode document = JSON.readTree(found.get().toFile());
                    return (ObjectNode) document;
                }
            }
        }
        throw new IllegalStateException(
                house + " has stored no API document: package the houses first (./lovebank test)");
    }

    private static void zip(Path archive, Map<String, String> files) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
