package org.lovebank.http.start;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a value must look like, and how that is said to whoever wrote another. */
enum SettingKind {
    NUMBER("a whole number of at least 0"),
    PORT("a port, 0 to 65535"),
    DURATION("a time such as 500ms, 10s, 5m or PT1H, not negative"),
    INTERVAL("a time such as 10s or 5m, not negative, or off"),
    TRUTH("true or false"),
    SIZE("a size such as 512, 16K or 1M"),
    URL("an address such as http://host:port"),
    DATABASE("an address such as jdbc:postgresql://host:5432/name"),
    KEY("a secret of at least 32 characters (openssl rand -base64 32)"),
    SECRET("a secret that is not empty"),
    CHOICE("one of the words that the reference names"),
    PATH("a path"),
    TEXT("a text");

    private static final Pattern SHORT_TIME = Pattern.compile("\\d+(ms|s|m|h|d)?");
    private static final Pattern BYTES = Pattern.compile("\\d+[KkMmGg]?");
    private static final List<String> TRUTHS = List.of("true", "false", "yes", "no", "on", "off", "y", "n", "1", "0");
    private static final int HIGHEST_PORT = 65_535;
    private static final int SHORTEST_KEY = 32;

    private final String wanted;

    SettingKind(String wanted) {
        this.wanted = wanted;
    }

    String wanted() {
        return wanted;
    }

    boolean isSecret() {
        return this == KEY || this == SECRET;
    }

    boolean fits(String value) {
        String plain = value.strip();
        return switch (this) {
            case NUMBER -> number(plain) >= 0;
            case PORT -> number(plain) >= 0 && number(plain) <= HIGHEST_PORT;
            case DURATION -> time(plain);
            case INTERVAL -> time(plain) || plain.equals("off") || plain.equals("disabled");
            case TRUTH -> TRUTHS.contains(plain.toLowerCase(Locale.ROOT));
            case SIZE -> BYTES.matcher(plain).matches();
            case URL -> Stream.of(plain.split(",", -1)).allMatch(SettingKind::address);
            case DATABASE -> plain.startsWith("jdbc:postgresql:");
            case KEY -> plain.length() >= SHORTEST_KEY;
            case SECRET -> !plain.isEmpty();
            case CHOICE, PATH, TEXT -> true;
        };
    }

    private static long number(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static boolean time(String value) {
        if (SHORT_TIME.matcher(value.toLowerCase(Locale.ROOT)).matches()) {
            return true;
        }
        try {
            String iso = value.toUpperCase(Locale.ROOT);
            return !Duration.parse(iso.startsWith("P") ? iso : "PT" + iso).isNegative();
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static boolean address(String value) {
        try {
            URI address = URI.create(value.strip());
            String scheme = String.valueOf(address.getScheme());
            boolean web = scheme.equals("http") || scheme.equals("https");
            return scheme.equals("file") || (web && address.getHost() != null);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
