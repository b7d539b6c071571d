package org.lovebank.stack.street;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.stack.part.ClassCache;
import org.lovebank.stack.part.Launch;
import org.lovebank.stack.part.LogTail;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.PartStart;
import org.lovebank.stack.part.PartStop;
import org.lovebank.stack.part.StackHome;

/** A cache makes a start fast, and never prevents one; with a real JVM and a program of five lines. */
class ClassCacheTest {
    private static final String PROGRAM = """
            public class Program {
                public static void main(String[] args) throws Exception {
                    System.out.println("serves");
                    if (args.length > 0) Thread.sleep(60_000);
                }
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private StackHome home;

    @SuppressWarnings("NullAway.Init")
    private Path jar;

    private final List<String> notices = new ArrayList<>();

    @BeforeEach
    void moveIn() throws Exception {
        home = new StackHome(folder.resolve("home"), folder);
        Files.createDirectories(ClassCache.folder(home));
        jar = packed(folder.resolve("app"));
    }

    @AfterEach
    void leaveNothing() throws Exception {
        PartStop.sweep(home);
    }

    @Test
    void aProgramStartsFromWhatItLearnedUntilItIsBuiltAnew() throws Exception {
        // given
        ClassCache cache = cache();
        assertThat(cache.exists()).isFalse();
        assertThat(cache.applied(command())).isEqualTo(command());
        Path former = Files.writeString(
                cache.file()
                        .resolveSibling(
                                String.valueOf(cache.file().getFileName()).replaceAll("-.*", "-former.aot")),
                "");

        // when
        cache.take(recorded());

        // then
        assertThat(former).doesNotExist();
        assertThat(run(ClassCache.trying(command(), cache.file()))).isZero();
        assertThat(started().isAlive()).isTrue();
        assertThat(notices).isEmpty();

        // and when
        Files.writeString(folder.resolve("app/another.jar"), "a new dependency");

        // then
        assertThat(cache().exists()).isFalse();
    }

    @Test
    void aCacheThatDoesHarmIsLeftAside() throws Exception {
        // given
        ClassCache cache = cache();
        cache.take(recorded());
        try (RandomAccessFile file = new RandomAccessFile(cache.file().toFile(), "rw")) {
            byte[] garbage = new byte[400_000];
            Arrays.fill(garbage, (byte) 0x5A);
            file.seek(1_200_000);
            file.write(garbage);
        }

        // when
        Part part = started();

        // then
        assertThat(part.isAlive()).isTrue();
        assertThat(notices).singleElement().asString().contains("started again without");
        assertThat(cache.exists()).isFalse();
    }

    @Test
    void aCacheThatIsCutOffIsPassedOver() throws Exception {
        // given
        Files.writeString(cache().file(), "half of a download");

        // when
        Part part = started();

        // then
        assertThat(part.isAlive()).isTrue();
        assertThat(LogTail.of(home.log("program"), 20)).anyMatch(line -> line.contains("AOT cache"));
    }

    private Part started() throws Exception {
        List<String> serving = new ArrayList<>(command());
        serving.add("stay");
        Launch launch = new Launch("program", 1, 1, serving, Map.of());
        return Awaited.started(
                home,
                new PartStart(home, Clock.systemUTC()),
                launch,
                new Told(),
                () -> LogTail.of(home.log("program"), 20).contains("serves"));
    }

    private Path recorded() throws Exception {
        Path made = ClassCache.folder(home).resolve("made.half");
        assertThat(run(ClassCache.recording(command(), made, false))).isZero();
        return made;
    }

    private ClassCache cache() {
        return ClassCache.of(home, command()).orElseThrow();
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-jar",
                jar.toString());
    }

    private static int run(List<String> command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Path packed(Path app) throws Exception {
        Files.createDirectories(app);
        Path source = Files.writeString(app.resolveSibling("Program.java"), PROGRAM);
        int refused = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", String.valueOf(app.getParent()), source.toString());
        assertThat(refused).isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Program");
        Path jar = app.resolve("program.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(file, manifest)) {
            packed.putNextEntry(new ZipEntry("Program.class"));
            packed.write(Files.readAllBytes(app.resolveSibling("Program.class")));
        }
        return jar;
    }

    /** Keeps what was noticed. */
    private final class Told implements Progress {
        @Override
        public void notice(String words) {
            notices.add(words);
        }

        @Override
        public void ready(String part, Duration took, String words) {
            throw new AssertionError(words);
        }

        @Override
        public void alreadyRuns(String part, String words) {
            throw new AssertionError(words);
        }
    }
}
