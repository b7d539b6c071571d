package org.lovebank.rules.settings;

import java.util.Locale;

/**
 * One setting that some class reads.
 *
 * @param name {@code *} stands for a word of the operator's
 * @param fallback what holds when nobody says anything; empty = nothing
 * @param required whether a house does not start without it
 * @param words what it does
 */
record Setting(String name, String kind, String fallback, boolean required, String words) {

    String variable() {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9*]", "_");
    }

    boolean isSecret() {
        return kind.equals("key") || kind.equals("secret");
    }

    /** The first words behind which settings belong together, such as {@code lovebank.ledger}. */
    String group() {
        String[] words = name.split("\\.", -1);
        return words[0].equals("lovebank") && words.length > 2 ? words[0] + "." + words[1] : words[0];
    }

    Setting with(String otherFallback, String otherWords) {
        return new Setting(name, kind, otherFallback, required, otherWords);
    }
}
