package org.lovebank.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** While copies are exchanged, this release reads what a newer one added to an event, and what an older one did not write. */
class OtherReleasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> whatANewerReleaseAddsAnywhereIsPassedOver() throws IOException {
        return examples()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    // given
                    JsonNode newer = JSON.readTree(Files.readAllBytes(file));
                    addTo(newer);

                    // then
                    assertThat(EventJson.read(typeOf(file), JSON.writeValueAsBytes(newer)))
                            .isPresent()
                            .isEqualTo(EventJson.read(typeOf(file), Files.readAllBytes(file)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> anOptionalFieldThatAnOlderReleaseDidNotWriteIsNothing() throws IOException {
        return examples()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    // given
                    JsonNode older = JSON.readTree(Files.readAllBytes(file));
                    Class<?> record = recordOf(file);
                    List<String> optional = new ArrayList<>();
                    removeOptional(older, record, "", optional);

                    // when
                    JsonNode read =
                            JSON.readTree(EventJson.write(EventJson.read(typeOf(file), JSON.writeValueAsBytes(older))
                                    .orElseThrow()));

                    // then
                    assertThat(optional)
                            .allSatisfy(place -> assertThat(read.at(place).isNull())
                                    .as(place)
                                    .isTrue());
                }));
    }

    @Test
    void thereAreOptionalFieldsAtAll() throws IOException {
        // given
        List<String> optional = new ArrayList<>();

        // when
        for (Path file : examples().toList()) {
            removeOptional(JSON.readTree(Files.readAllBytes(file)), recordOf(file), "", optional);
        }

        // then
        assertThat(optional).hasSizeGreaterThan(20);
    }

    private static void addTo(JsonNode node) {
        node.forEach(OtherReleasesTest::addTo);
        if (node instanceof ObjectNode object) {
            object.put("addedLater", "a word").putObject("addedLaterToo").put("deep", 1);
        }
    }

    private static void removeOptional(JsonNode node, Class<?> record, String path, List<String> removed) {
        for (RecordComponent component : record.getRecordComponents()) {
            String place = path + "/" + component.getName();
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                ((ObjectNode) node).remove(component.getName());
                removed.add(place);
            } else if (component.getType().isRecord()) {
                removeOptional(node.path(component.getName()), component.getType(), place, removed);
            } else if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> inner
                    && inner.isRecord()) {
                for (int i = 0; i < node.path(component.getName()).size(); i++) {
                    removeOptional(node.path(component.getName()).get(i), inner, place + "/" + i, removed);
                }
            }
        }
    }

    private static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    private static Class<?> recordOf(Path file) {
        return Objects.requireNonNull(EventJson.knownTypes().get(typeOf(file)));
    }

    private static String typeOf(Path file) {
        return file.getFileName().toString().replaceFirst("(\\.v\\d+)\\..*$", "$1");
    }
}
