package org.lovebank.http.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lovebank.http.secret.SecretFiles;

/** Looks at what the environment says, before a house begins. */
final class GivenSettings {
    private static final String OURS = "LOVEBANK_";
    private static final String FILE = "_FILE";
    /** What the launcher, its parts and the build tell each other; no house reads it. */
    private static final Set<String> THE_LAUNCHERS = Set.of(
            "LOVEBANK_HOME",
            "LOVEBANK_BUILD",
            "LOVEBANK_PASSWORD",
            "LOVEBANK_BROWSER",
            "LOVEBANK_REQUIRE_PROMTOOL",
            "LOVEBANK_STACK",
            "LOVEBANK_PART",
            "LOVEBANK_JAVA_OPTS",
            "LOVEBANK_CLASS_CACHE",
            "LOVEBANK_DEBUG",
            "LOVEBANK_START_TRACE");

    private final KnownSettings known;
    private final Map<String, String> environment;

    GivenSettings(KnownSettings known, Map<String, String> environment) {
        this.known = known;
        this.environment = new TreeMap<>(environment);
    }

    /** A sentence for each value that cannot be meant; a secret's value is in none. */
    List<String> nonsense() {
        List<String> sentences = new ArrayList<>();
        SecretFiles files = new SecretFiles(environment);
        environment.forEach((variable, value) -> {
            Optional<KnownSetting> inFile = secretInFile(variable);
            if (inFile.isPresent()) {
                fromFile(files, inFile.get(), variable).ifPresent(sentences::add);
            } else {
                // A compose file says an empty word for what nobody set; only a secret may not be empty.
                known.setBy(variable)
                        .filter(setting -> setting.kind().isSecret() || !value.isEmpty())
                        .filter(setting -> !setting.kind().fits(value))
                        .ifPresent(setting ->
                                sentences.add(variable + (setting.kind().isSecret() ? "" : "=" + value) + " is not "
                                        + setting.kind().wanted()));
            }
        });
        return sentences;
    }

    private static Optional<String> fromFile(SecretFiles files, KnownSetting setting, String variable) {
        try {
            String secret = String.valueOf(files.getValue(setting.name()));
            return setting.kind().fits(secret)
                    ? Optional.empty()
                    : Optional.of("the file that " + variable + " names does not hold "
                            + setting.kind().wanted());
        } catch (IllegalStateException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /** A sentence for each of our variables that no house reads: mistyped, most likely. */
    List<String> doubts() {
        if (known.all().isEmpty()) {
            return List.of();
        }
        return environment.keySet().stream()
                .filter(variable -> variable.startsWith(OURS) && !THE_LAUNCHERS.contains(variable))
                .filter(variable -> !isKnown(variable))
                .map(variable -> "no house reads " + variable
                        + known.nearest(variable)
                                .map(near -> "; " + near + " is meant, perhaps")
                                .orElse(""))
                .toList();
    }

    private boolean isKnown(String variable) {
        return known.setBy(variable).isPresent() || secretInFile(variable).isPresent();
    }

    /** The secret whose file a variable names. */
    private Optional<KnownSetting> secretInFile(String variable) {
        return variable.endsWith(FILE)
                ? known.setBy(variable.substring(0, variable.length() - FILE.length()))
                        .filter(setting -> setting.kind().isSecret())
                : Optional.empty();
    }
}
