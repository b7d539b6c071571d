package org.lovebank.rules.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lovebank.rules.Street;

/**
 * Databases change while the release before is still serving: a migration may add, and takes away only what that release
 * no longer uses. It says so in its first line, {@code -- contract: nobody has read wish.note since 0.3}, and in its name, {@code V300__contract_…},
 * by which an older release knows that it can no longer start.
 */
class MigrationsTest {

    /** What was there before anybody ran a release; from the next version on two releases meet. */
    private static final Map<String, Integer> BEFORE_ANY_RELEASE =
            Map.of("volunteer-service", 145, "timebank-service", 171, "task-service", 171, "gateway", 122);

    private static final Pattern VERSION = Pattern.compile("V(\\d+)(_\\d+)?__[a-z0-9_]+\\.sql");
    private static final Pattern CONTRACT = Pattern.compile("-- contract: .{20,}");
    private static final Pattern TAKES_AWAY = Pattern.compile("\\bdrop (table|column|view|function|sequence)\\b"
            + "|\\brename (to|column)\\b|\\brename \\w+ to\\b"
            + "|\\balter column \\w+ (set data )?type\\b"
            + "|\\balter column \\w+ set not null\\b"
            + "|\\balter column \\w+ drop default\\b");
    private static final Pattern NEEDED_AT_ONCE =
            Pattern.compile("\\badd column (if not exists )?\\w+ [^,;]*\\bnot null\\b[^,;]*");

    @Test
    void theReleaseBeforeGoesOnServingWhileADatabaseIsMigrated() {
        List<Path> young = Street.HOUSES.values().stream()
                .flatMap(house ->
                        migrations(house).filter(file -> version(file) > BEFORE_ANY_RELEASE.getOrDefault(house, 0)))
                .toList();

        assertThat(young)
                .allSatisfy(file -> assertThat(breaks(read(file)))
                        .as(file
                                + " takes away what the release before still uses: add beside it, and take it away one release"
                                + " later with a first line that says -- contract: since when nobody uses it")
                        .isFalse());
    }

    @Test
    void whatTakesAwaySaysSoByItsName() {
        assertThat(Street.HOUSES.values().stream()
                        .flatMap(MigrationsTest::migrations)
                        .filter(file -> CONTRACT.matcher(
                                        read(file).lines().findFirst().orElse(""))
                                .matches()))
                .allSatisfy(file -> assertThat(file.getFileName().toString()).contains("__contract_"));
    }

    @Test
    void everyMigrationHasAVersionAndWords() {
        for (String house : Street.HOUSES.values()) {
            assertThat(migrations(house))
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(file.getFileName().toString()).matches(VERSION));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table wish drop column note;",
                "drop table wish;",
                "ALTER TABLE wish\n  RENAME COLUMN note TO words;",
                "alter table wish alter column minutes type bigint;",
                "alter table wish alter column note set not null;",
                "alter table wish add column note text not null;",
                "-- contract: later\nalter table wish drop column note;"
            })
    void whatTheReleaseBeforeWouldMissIsFound(String sql) {
        assertThat(breaks(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table wish (id uuid primary key, note text not null);",
                "alter table wish add column note text;",
                "alter table wish add column times integer not null default 0;",
                "alter table wish drop constraint wish_state_check,\n  add constraint wish_state_check check (true);",
                "-- never drop table wish\ncreate index wish_note on wish (note);",
                "-- contract: nobody has read wish.note since 0.3\nalter table wish drop column note;"
            })
    void whatIsAddedIsFine(String sql) {
        assertThat(breaks(sql)).isFalse();
    }

    private static boolean breaks(String sql) {
        if (CONTRACT.matcher(sql.lines().findFirst().orElse("")).matches()) {
            return false;
        }
        String plain = sql.replaceAll("--[^\\n]*", " ").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return TAKES_AWAY.matcher(plain).find()
                || NEEDED_AT_ONCE
                        .matcher(plain)
                        .results()
                        .anyMatch(added -> !added.group().contains(" default ")
                                && !added.group().contains(" generated "));
    }

    private static int version(Path file) {
        Matcher version = VERSION.matcher(file.getFileName().toString());
        assertThat(version.matches()).as(file.toString()).isTrue();
        return Integer.parseInt(version.group(1));
    }

    private static Stream<Path> migrations(String house) {
        Path folder = Street.ROOT.resolve(house).resolve("src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
