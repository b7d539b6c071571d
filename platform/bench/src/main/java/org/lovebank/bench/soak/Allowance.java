package org.lovebank.bench.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * How much more something may be in the last third of a soak than in the first, and be called flat.
 *
 * @param settles whether it has a bound that it reaches slowly: then the third in the middle is what counts as before
 */
record Allowance(String unit, double share, double beside, boolean settles) {

    private static final Properties ALL = read();

    /** By the first word of the name; a name that begins otherwise is a mistake of the bench. */
    static Allowance of(String name) {
        String word = name.substring(0, Math.max(0, name.indexOf(' ')));
        return new Allowance(
                Objects.requireNonNull(ALL.getProperty(word + ".unit"), name),
                Double.parseDouble(ALL.getProperty(word + ".share")),
                Double.parseDouble(ALL.getProperty(word + ".beside")),
                Boolean.parseBoolean(ALL.getProperty(word + ".settles")));
    }

    double most(double before) {
        return before * (1 + share) + beside;
    }

    String words() {
        return String.format(Locale.ROOT, "≤ %.1f × %s + %.0f", 1 + share, settles ? "middle" : "first", beside);
    }

    private static Properties read() {
        Properties all = new Properties();
        try (InputStream lines = Objects.requireNonNull(Allowance.class.getResourceAsStream("allowances.properties"))) {
            all.load(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
