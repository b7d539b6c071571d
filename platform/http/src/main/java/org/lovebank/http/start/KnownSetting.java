package org.lovebank.http.start;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A setting of some house.
 *
 * @param name such as {@code lovebank.ledger.lanes}; {@code *} stands for a word of the operator's
 */
record KnownSetting(String name, SettingKind kind) {

    String variable() {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9*]", "_");
    }

    boolean isSetBy(String variable) {
        return Pattern.matches(variable().replace("*", "[A-Z0-9_]+"), variable);
    }
}
