package org.lovebank.rules.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lovebank.events.EventJson;
import org.lovebank.stack.house.House;

/** Every event there is, not only those of a story: the code of each of two releases reads the examples of the other. */
class UpgradeExamplesTest {

    private static final String EVENTS = "org.lovebank.events.";

    @TestFactory
    Stream<DynamicTest> thisReleaseReadsEveryExampleOfTheOneBefore() {
        return Release.BEFORE.examples().stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    assertThat(kept(file)).as("an example is never changed").hasSameBinaryContentAs(file);
                    assertWhole(
                            EventJson.read(type(file), Files.readAllBytes(file)).orElseThrow(), name(file));
                }));
    }

    @Test
    void theReleaseBeforeReadsWhatThisOneWritesOfEveryExample() throws Exception {
        try (Before before = Before.loaded()) {
            int read = 0;
            for (Path file : Release.NOW.examples()) {
                byte[] written = EventJson.write(
                        EventJson.read(type(file), Files.readAllBytes(file)).orElseThrow());
                Optional<?> event = before.read(type(file), written);
                // A type that it does not know it passes over.
                if (event.isPresent()) {
                    assertWhole(event.get(), name(file));
                    read++;
                }
            }
            assertThat(read).isGreaterThanOrEqualTo(Release.BEFORE.examples().size());
        }
    }

    @Test
    void noMigrationOfTheReleaseBeforeWasTouched() {
        for (House house : House.values()) {
            assertThat(Release.BEFORE.migrations(house))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(kept(file))
                            .as("a migration that ran somewhere is never edited: add another")
                            .hasSameTextualContentAs(file));
        }
    }

    private static Path kept(Path file) {
        return Release.NOW.checkout().resolve(Release.BEFORE.checkout().relativize(file));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String type(Path file) {
        return name(file).replaceFirst("(\\.v\\d+)\\..*$", "$1");
    }

    /** What a reader needs is there: nothing was renamed or left out. */
    private static void assertWhole(Object value, String path) throws ReflectiveOperationException {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            Object part = component.getAccessor().invoke(value);
            String place = path + "/" + component.getName();
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                assertThat(part).as(place).isNotNull();
            }
            if (part instanceof Record inner) {
                assertWhole(inner, place);
            }
            if (part instanceof List<?> list) {
                for (Object inner : list) {
                    if (inner instanceof Record) {
                        assertWhole(inner, place);
                    }
                }
            }
        }
    }

    /** The events of the release before, beside those of this one in the same process. */
    private static final class Before extends URLClassLoader {

        private Before(URL classes) {
            super(new URL[] {classes}, UpgradeExamplesTest.class.getClassLoader());
        }

        static Before loaded() throws IOException {
            Path classes = Release.BEFORE.checkout().resolve("platform/events/target/classes");
            assertThat(classes).isDirectory();
            return new Before(classes.toUri().toURL());
        }

        Optional<?> read(String type, byte[] data) throws ReflectiveOperationException {
            Class<?> json = loadClass(EVENTS + "EventJson");
            assertThat(json.getClassLoader()).isSameAs(this);
            return (Optional<?>)
                    json.getMethod("read", String.class, byte[].class).invoke(null, type, data);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(EVENTS)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : findClass(name);
            }
        }
    }
}
