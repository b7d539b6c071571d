package org.lovebank.http.start;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/** Why a start failed, in one sentence that says what to do and gives no secret away. */
final class StartFailure {
    private static final Pattern SETTING = Pattern.compile(
            "(?:config property|property|for:|value) \"?((?:lovebank|quarkus|kafka|mp|smallrye)\\.[\\w.\"-]+)");
    private static final Pattern SECRET_VARIABLE = Pattern.compile(".*(KEY|PASSWORD|SECRET)");
    private static final int LONGEST = 600;
    /** Anything shorter would be found in plain words. */
    private static final int SHORTEST_SECRET = 6;

    private StartFailure() {}

    static String inWords(Throwable failed, Map<String, String> environment) {
        List<Throwable> chain = chain(failed);
        String words = Stream.of(settings(chain), database(chain), port(chain), ours(chain))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unexpected(chain.getLast()));
        String line = words.replaceAll("\\s+", " ").strip();
        for (Map.Entry<String, String> each : environment.entrySet()) {
            if (SECRET_VARIABLE.matcher(each.getKey()).matches()
                    && each.getValue().length() >= SHORTEST_SECRET) {
                line = line.replace(each.getValue(), "***");
            }
        }
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    private static List<Throwable> chain(Throwable failed) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = failed; each != null && !chain.contains(each); each = each.getCause()) {
            chain.add(each);
        }
        return chain;
    }

    private static Optional<String> settings(List<Throwable> chain) {
        for (Throwable each : chain) {
            if (each instanceof ConfigValidationException invalid) {
                return Optional.of(IntStream.range(0, invalid.getProblemCount())
                        .mapToObj(i ->
                                setting(String.valueOf(invalid.getProblem(i).getMessage())))
                        .collect(Collectors.joining("; ")));
            }
        }
        return chain.stream()
                .filter(each -> each instanceof ConfigurationException)
                .map(each -> setting(String.valueOf(each.getMessage())))
                .findFirst();
    }

    /** What the configuration says of a setting, with the variable that sets it before. */
    private static String setting(String said) {
        String plain = said.replaceAll("SRCFG\\d+: ?", "");
        Matcher name = SETTING.matcher(plain);
        if (!name.find()) {
            return plain;
        }
        String variable = name.group(1).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        boolean missing = plain.contains("could not be found") || plain.startsWith("Failed to load config value");
        if (missing) {
            return variable + " is missing"
                    + (SECRET_VARIABLE.matcher(variable).matches()
                            ? ": give it, or a file by " + variable + "_FILE"
                            : "");
        }
        return variable + ": "
                + plain.replaceFirst("^.*threw an Exception whilst being converted ", "")
                        .replaceAll("\\b[a-z]+(\\.[\\w$]+){2,}: ?", "");
    }

    private static Optional<String> database(List<Throwable> chain) {
        Optional<String> state = chain.stream()
                .filter(each -> each instanceof SQLException)
                .map(each -> String.valueOf(((SQLException) each).getSQLState()))
                .reduce((first, last) -> last);
        Optional<String> last = chain.stream()
                .filter(each -> each instanceof SQLException)
                .map(each -> String.valueOf(each.getMessage()))
                .reduce((first, deepest) -> deepest);
        if (state.isPresent()) {
            String said = last.orElse("");
            return Optional.of(
                    switch (state.get().substring(0, 2)) {
                        case "28" ->
                            "the database refuses the login (" + said
                                    + "): QUARKUS_DATASOURCE_USERNAME and _PASSWORD serve, QUARKUS_FLYWAY_USERNAME and"
                                    + " _PASSWORD migrate";
                        case "3D" -> "the database of QUARKUS_DATASOURCE_JDBC_URL is not there (" + said + ")";
                        case "08" ->
                            "the database does not answer (" + said
                                    + "): is QUARKUS_DATASOURCE_JDBC_URL right, and does it run?";
                        default -> "the database refuses: " + said;
                    });
        }
        return chain.stream()
                .filter(each -> each instanceof FlywayException)
                .map(each -> migrations(String.valueOf(each.getMessage())))
                .findFirst();
    }

    private static String migrations(String said) {
        Matcher newer = Pattern.compile("applied migration not resolved locally: ([\\w.]+)")
                .matcher(said);
        if (newer.find()) {
            return "the database is newer than this release: it has migration " + newer.group(1)
                    + ", which this release does not know; run the newer release, or restore the backup of before"
                    + " (QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS=*:future starts all the same)";
        }
        return "the database and this release do not fit: " + said;
    }

    private static Optional<String> port(List<Throwable> chain) {
        for (Throwable each : chain) {
            if (each instanceof QuarkusBindException bind) {
                return Optional.of("port " + bind.getPort() + " is in use by another process");
            }
            if (each instanceof BindException) {
                return Optional.of("a port is in use by another process: " + each.getMessage());
            }
        }
        return Optional.empty();
    }

    /** What our own code said where it refused. */
    private static Optional<String> ours(List<Throwable> chain) {
        return chain.stream()
                .filter(each -> each instanceof IllegalStateException || each instanceof IllegalArgumentException)
                .filter(each -> each.getStackTrace().length > 0
                        && each.getStackTrace()[0].getClassName().startsWith("org.lovebank")
                        && each.getMessage() != null)
                .map(Throwable::getMessage)
                .reduce((first, deepest) -> deepest);
    }

    private static String unexpected(Throwable root) {
        StackTraceElement[] at = root.getStackTrace();
        return root.getClass().getSimpleName() + ": " + root.getMessage() + (at.length > 0 ? " (at " + at[0] + ")" : "")
                + "; LOVEBANK_START_TRACE=true shows more";
    }
}
