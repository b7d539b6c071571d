package org.lovebank.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A chart of the checkout. */
record Chart(Path folder) {

    static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..", "..")
            .toAbsolutePath()
            .normalize();

    static final Chart SUITE = named("lovebank");
    static final Chart DATA = named("lovebank-data");

    /** The oldest that the charts say they need is older; the schemas are this one's. */
    private static final String KUBERNETES = "1.36.0";

    /** Helm's library shows no hooks when it renders; under another name they are objects like all others. */
    static final String HOOK = "lovebank.test/hook";

    private static final YAMLMapper YAML = new YAMLMapper();

    static Chart named(String name) {
        return new Chart(ROOT.resolve("deploy/helm").resolve(name));
    }

    /** What the chart makes of a file of values beside it and single settings, hooks included. */
    List<JsonNode> render(String values, Map<String, Object> settings) {
        try {
            Path copy = withVisibleHooks();
            try {
                TemplateCommand template = new Helm(copy)
                        .template()
                        .withName("lovebank")
                        .withNamespace("volunteering")
                        .withKubeVersion(KUBERNETES)
                        .withValuesFile(folder.resolve(values));
                settings.forEach((name, value) -> {
                    if (value instanceof Path file) {
                        template.setFile(name, file);
                    } else {
                        template.set(name, value);
                    }
                });
                return read(template.call());
            } finally {
                delete(copy);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<JsonNode> read(String text) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(text)) {
            return documents.readAll().stream().filter(JsonNode::isObject).toList();
        }
    }

    private Path withVisibleHooks() throws IOException {
        Path copy = Files.createTempDirectory("chart");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(folder.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace("\"helm.sh/hook\"", "\"" + HOOK + "\""));
            }
        }
        return copy;
    }

    private static void delete(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
