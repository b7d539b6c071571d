package org.lovebank.rules.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lovebank.rules.Street;

/** What the sources look like: short files, small rooms, nothing half done, nothing of one machine. */
class TidyTest {

    private static final int LONGEST_FILE = 200;
    /** A test may hold more sentences about its one thing. */
    private static final int LONGEST_TEST = 400;

    private static final int FULLEST_ROOM = 15;

    /** What was too long or too full when the wall was built: it may shrink and never grow. */
    private static final Map<String, Long> STILL_TOO_LARGE =
            Map.of("platform/access/src/main/java/org/lovebank/access", 17L);

    private static final Pattern HALF_DONE = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b|@Dis" + "abled\\b");
    /** Of a parameter or component, not of what a list holds. */
    private static final Pattern UNSEEN_RULE =
            Pattern.compile("(?<!<)\\b[A-Z]\\w*\\.@(NotNull|NotBlank|NotEmpty|Valid|Size|Pattern|Min|Max)\\b(?! @)");

    private static final Pattern ONE_MACHINE = Pattern.compile(
            "(?<![\\w.}/-])/(ro" + "ot|ho" + "me|wo" + "rk|Use"
                    + "rs)/[\\w.]|\\b(mirror|nexus|artifactory|registry|proxy)[\\w-]*\\.[\\w-]+\\.(com|net|io|cn|org|internal)\\b");
    private static final Set<String> TEXT = Set.of(
            "java", "md", "xml", "properties", "sql", "yml", "yaml", "json", "sh", "txt", "toml", "html", "config", "");

    @Test
    void filesAreShort() {
        List<String> tooLong = Street.sources().stream()
                .filter(file -> lines(file) > allowed(Street.show(file), isTest(file) ? LONGEST_TEST : LONGEST_FILE))
                .map(file -> Street.show(file) + " has " + lines(file) + " lines")
                .toList();
        assertThat(tooLong)
                .as(
                        "Split by noun, never by layer: a file that long holds two things (%d lines, tests %d)",
                        LONGEST_FILE, LONGEST_TEST)
                .isEmpty();
    }

    @Test
    void roomsAreSmall() {
        Map<String, Long> rooms = rooms();
        rooms.entrySet().removeIf(room -> room.getValue() <= allowed(room.getKey(), FULLEST_ROOM));
        assertThat(rooms)
                .as("Split the room by noun, never by layer: more than %d files in one folder", FULLEST_ROOM)
                .isEmpty();
    }

    @Test
    void rulesStandWhereTheValidatorReadsThem() {
        List<String> unseen = Street.sources().stream()
                .filter(file -> UNSEEN_RULE.matcher(Street.read(file)).find())
                .map(Street::show)
                .toList();
        assertThat(unseen)
                .as("Import the inner type and write @NotNull Inner name: behind a dot the validator does not"
                        + " see it, and null comes through")
                .isEmpty();
    }

    @Test
    void noModuleNeedsTheTestsOfAnother() {
        List<String> inNeed = Street.files().stream()
                .filter(file -> Street.nameOf(file).equals("pom.xml"))
                .filter(file -> Street.read(file).contains("test-jar"))
                .map(Street::show)
                .toList();
        assertThat(inNeed)
                .as("./lovebank up builds without tests, so that in a fresh clone nobody makes such a jar: what several"
                        + " modules test with is main code of a module that is used in test scope")
                .isEmpty();
    }

    @Test
    void everyRoomSaysWhatItIsFor() {
        List<String> silent = Street.sources().stream()
                .map(file -> file.resolveSibling("package-info.java"))
                .distinct()
                .filter(info -> !Files.exists(info) || !Street.read(info).contains("@NullMarked"))
                .map(Street::show)
                .toList();
        assertThat(silent)
                .as("Write one or two sentences on what the room is for and may not know, and mark it @NullMarked")
                .isEmpty();
    }

    @Test
    void nothingIsHalfDone() {
        assertThat(linesWith(HALF_DONE))
                .as("Do it now, or leave it out and say so where a reader looks for it (docs/mission.md)")
                .isEmpty();
    }

    @Test
    void nothingNamesOneMachine() {
        assertThat(linesWith(ONE_MACHINE))
                .as("Paths and hosts of one machine do not belong into the checkout: take them from the environment")
                .isEmpty();
    }

    @Test
    void testsAreNotNamedAfterALayer() {
        List<String> named = Street.sources().stream()
                .map(Street::nameOf)
                .filter(name -> name.matches("\\w*(Impl|Manager|Helper|Utils?|DTO|Dto)(Test)?\\.java"))
                .toList();
        assertThat(named)
                .as("Name a fixture after the noun that it makes: WishFixture, not WishHelper")
                .isEmpty();
    }

    private static Map<String, Long> rooms() {
        return Street.sources().stream()
                .filter(file -> !isTest(file))
                .filter(file -> !Street.nameOf(file).equals("package-info.java"))
                .collect(Collectors.groupingBy(
                        file -> Street.show(file.resolveSibling("")), TreeMap::new, Collectors.counting()));
    }

    private static long allowed(String path, long limit) {
        return STILL_TOO_LARGE.getOrDefault(path, limit);
    }

    private static boolean isTest(Path file) {
        return Street.show(file).contains("/src/test/");
    }

    private static List<String> linesWith(Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (Path file : Street.files()) {
            if (!TEXT.contains(ending(file))) {
                continue;
            }
            List<String> lines = Street.read(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(Street.show(file) + ":" + (i + 1) + " "
                            + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    private static String ending(Path file) {
        String name = Street.nameOf(file);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static long lines(Path file) {
        return Street.read(file).lines().count();
    }
}
