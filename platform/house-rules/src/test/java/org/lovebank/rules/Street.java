package org.lovebank.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Where everything stands: the modules of the checkout, their class folders and their sources. */
public final class Street {

    /** The checkout's root, two folders above this module. */
    public static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..", "..")
            .toAbsolutePath()
            .normalize();

    /** The houses: module folder by root package. */
    public static final Map<String, String> HOUSES = new TreeMap<>(Map.of(
            "org.lovebank.volunteer", "volunteer-service",
            "org.lovebank.timebank", "timebank-service",
            "org.lovebank.task", "task-service",
            "org.lovebank.gateway", "gateway"));

    /** The foundations: module folder by root package. */
    public static final Map<String, String> FOUNDATIONS = new TreeMap<>(Map.of(
            "org.lovebank.events", "platform/events",
            "org.lovebank.eventlog", "platform/eventlog",
            "org.lovebank.problem", "platform/problem",
            "org.lovebank.http", "platform/http",
            "org.lovebank.access", "platform/access",
            "org.lovebank.paper", "platform/paper",
            "org.lovebank.matching", "platform/matching",
            "org.lovebank.reference", "platform/reference",
            "org.lovebank.stack", "platform/stack"));

    private static final Set<String> NOT_OURS = Set.of(".git", ".lovebank", "target", "node_modules", ".idea");

    private static final Map<List<String>, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    private Street() {}

    /** Every module's folder by root package. */
    public static Map<String, String> modules() {
        Map<String, String> all = new TreeMap<>(HOUSES);
        all.putAll(FOUNDATIONS);
        return all;
    }

    /** The compiled classes of a module; a folder that is missing is an error, never an empty success. */
    public static Path classes(String module) {
        Path classes = ROOT.resolve(module).resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new AssertionError(
                    module + " has no target/classes: build the whole street (./lovebank test), not this module alone");
        }
        return classes;
    }

    /** The production classes of these modules; read once, however many walls look at them. */
    public static JavaClasses importModules(Collection<String> modules) {
        return IMPORTED.computeIfAbsent(
                List.copyOf(modules),
                wanted -> new ClassFileImporter()
                        .importPaths(wanted.stream().map(Street::classes).toList()));
    }

    /** Every file of the checkout that people wrote, sorted. */
    public static List<Path> files() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(nameOf(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        found.sort(null);
        return found;
    }

    /** Every Java source file, production and test. */
    public static List<Path> sources() {
        return files().stream().filter(file -> nameOf(file).endsWith(".java")).toList();
    }

    public static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    /** A path as people write it: from the root, with slashes. */
    public static String show(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }
}
