package org.lovebank.hostile.guess;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.lovebank.hostile.known.Known;

/** What may stand in a field, by its name and by what its example looks like. */
final class Values {

    private static final String[] PLACES = {
        "cn.xigu.fulilu.jiequ22", "cn.xigu.fulilu.jiequ22", "cn.xigu.fulilu.jiequ22", "cn.xigu.fulilu", "cn"
    };
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    private final Known known;
    private final RandomGenerator random;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);

    Values(Known known, RandomGenerator random) {
        this.known = known;
        this.random = random;
    }

    String place() {
        return PLACES[random.nextInt(PLACES.length)];
    }

    /** Days by which every moment of one body moves, so that they stay in their order. */
    int shift() {
        return random.nextInt(-3, 8);
    }

    String forField(String name, String example, int shift) {
        if (Known.isId(example)) {
            return known.referredBy(name, random).orElse(example);
        }
        if (example.startsWith("cn.") || example.equals("cn")) {
            return place();
        }
        if (example.matches(DAY + "T\\d\\d:\\d\\d:\\d\\dZ")) {
            return moment(name, Instant.parse(example), shift).toString();
        }
        if (example.matches(DAY) && example.startsWith("20")) {
            int longer = name.toLowerCase(Locale.ROOT).contains("to") ? 1 : 0;
            return LocalDate.ofInstant(now, ZoneOffset.UTC)
                    .plusDays(shift + longer)
                    .toString();
        }
        if (name.equals("username")) {
            // A guess at somebody's password would lock their door.
            return "nobody-" + random.nextInt(1_000_000);
        }
        if (name.equals("idNo")) {
            return residentId(example);
        }
        if (isWord(name)) {
            boolean fresh = random.nextInt(3) == 0;
            return fresh
                    ? example + random.nextInt(1_000_000)
                    : known.wordFor(name, random).orElse(example);
        }
        return example;
    }

    /** As the example, of somebody else born that day (GB 11643-1999). */
    private String residentId(String example) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        String number = "110101" + "19560307" + "%02d".formatted(random.nextInt(100)) + random.nextInt(5) * 2;
        int sum = 0;
        for (int place = 0; place < weights.length; place++) {
            sum += (number.charAt(place) - '0') * weights[place];
        }
        return example.length() == number.length() + 1 ? number + "10X98765432".charAt(sum % 11) : example;
    }

    String forQuery(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (low.contains("area")
                || low.equals("wall")
                || low.equals("hall")
                || low.equals("scope")
                || low.equals("under")) {
            return place();
        }
        if (low.endsWith("id") || low.equals("volunteer") || low.equals("assignment") || low.equals("beneficiary")) {
            return known.referredBy(low.endsWith("id") ? name : name + "Id", random)
                    .orElse("x");
        }
        return switch (low) {
            case "from", "fromon" ->
                random.nextBoolean()
                        ? today.minusDays(7).toString()
                        : now.minus(7, ChronoUnit.DAYS).toString();
            case "to", "toon", "until" ->
                random.nextBoolean()
                        ? today.plusDays(1).toString()
                        : now.plus(1, ChronoUnit.DAYS).toString();
            case "month" -> YearMonth.from(today).toString();
            case "year" -> Integer.toString(today.getYear());
            case "limit" -> Integer.toString(1 + random.nextInt(100));
            case "purpose" -> "VOLUNTEER_FILE";
            case "lang", "language" -> "en";
            case "no" -> known.wordFor("no", random).orElse("1");
            default -> known.wordFor(name, random).orElse("true");
        };
    }

    private Instant moment(String name, Instant example, int shift) {
        long minutes = Math.floorMod(example.getEpochSecond() / 60, 1440L);
        String low = name.toLowerCase(Locale.ROOT);
        long ends = low.startsWith("to") || low.contains("ends") || low.endsWith("to") ? 60 : 0;
        return now.plus(shift * 24L, ChronoUnit.HOURS).plus(minutes % 60 + ends, ChronoUnit.MINUTES);
    }

    private static boolean isWord(String name) {
        return name.endsWith("ode") || name.endsWith("No") || name.endsWith("ersion") || name.equals("clientId");
    }
}
