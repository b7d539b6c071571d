package org.lovebank.http.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every setting of the suite's houses, as the build lists them beside the pages in docs/settings. */
record KnownSettings(List<KnownSetting> all) {
    private static final String LIST = "/META-INF/lovebank-settings.txt";
    /** Further than this from any name, a variable means something else. */
    private static final int NEAR = 8;

    KnownSettings {
        all = List.copyOf(all);
    }

    static KnownSettings ofTheSuite() {
        try (InputStream list = KnownSettings.class.getResourceAsStream(LIST)) {
            if (list == null) {
                return new KnownSettings(List.of());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
            return new KnownSettings(lines.lines().map(KnownSettings::setting).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(LIST, unreadable);
        }
    }

    private static KnownSetting setting(String line) {
        String[] words = line.split(" ", 2);
        return new KnownSetting(words[0], SettingKind.valueOf(words[1].toUpperCase(Locale.ROOT)));
    }

    /** The setting that a variable sets; a name without {@code *} goes first. */
    Optional<KnownSetting> setBy(String variable) {
        return all.stream()
                .filter(setting -> setting.isSetBy(variable))
                .min(Comparator.comparing(setting -> setting.name().contains("*")));
    }

    /** The variable whose name is nearest, for whoever mistyped one. */
    Optional<String> nearest(String variable) {
        return all.stream()
                .map(KnownSetting::variable)
                .filter(known -> distance(known, variable) <= NEAR)
                .min(Comparator.comparingInt(known -> distance(known, variable)));
    }

    /** How many letters must be put in, taken out or changed (Levenshtein). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
