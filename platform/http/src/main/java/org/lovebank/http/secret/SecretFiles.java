package org.lovebank.http.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Passwords, keys and secrets from files: {@code LOVEBANK_MASTER_KEY_FILE=/run/secrets/master-key} stands for
 * {@code LOVEBANK_MASTER_KEY} with what the file holds. A setting that is given both ways, or a file that cannot be read,
 * stops the start; no other setting is read from files.
 */
public final class SecretFiles implements ConfigSource {

    private static final Pattern SECRET = Pattern.compile(".*(key|password|secret)");
    private static final String ENDING = "_FILE";
    /** Above the environment (300): a file that is named is meant. */
    private static final int ORDINAL = 310;

    private static final int LONGEST = 16_384;

    private final Map<String, String> environment;

    /** Reads this process's environment. */
    public SecretFiles() {
        this(System.getenv());
    }

    /** Reads a given environment. */
    public SecretFiles(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return "secret files";
    }

    /** None: which setting a variable means is known only when it is asked for. */
    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public @Nullable String getValue(String setting) {
        if (!SECRET.matcher(setting).matches()) {
            return null;
        }
        String variable = setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        String file = environment.get(variable + ENDING);
        if (file == null) {
            return null;
        }
        if (environment.containsKey(variable)) {
            throw new IllegalStateException(variable + " and " + variable + ENDING + " are both set: keep one");
        }
        return read(variable + ENDING, Path.of(file));
    }

    private static String read(String variable, Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new IllegalStateException(variable + " names a file that is too long for a secret");
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException(variable + " names a file that cannot be read", unreadable);
        }
    }
}
