package org.lovebank.bench.city;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders all over the city, placed and issued as people do it. */
final class CityOrders {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final List<String> CATEGORIES = List.of(
            "REPAIR",
            "TUTORING",
            "LEGAL_AID",
            "HEALTH_CARE",
            "HARDSHIP_HELP",
            "EDUCATION",
            "CULTURE_SPORT",
            "ENVIRONMENT",
            "MEAL_HELP",
            "CLEANING_HELP");

    private final City city;
    private final Random random = new Random(42);

    CityOrders(City city) {
        this.city = city;
    }

    /** Ids of so many issued orders: half at a fixed hour, half at any within four; some ask for a nurse or a check. */
    List<String> issued(int many) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
        for (int i = 0; i < many; i++) {
            String resident = City.token(UUID.randomUUID(), "RESIDENT");
            Instant from = now.plus(Duration.ofHours(3L + random.nextInt(240)));
            Instant to = from.plus(Duration.ofMinutes(random.nextBoolean() ? 90 : 240));
            String id = id(city.house.post(
                    "/orders",
                    resident,
                    "{\"areaPath\":\"" + city.size.community(random.nextInt(city.size.communities()))
                            + "\",\"categoryCode\":\"" + CATEGORIES.get(random.nextInt(CATEGORIES.size()))
                            + "\",\"title\":\"换灯\",\"description\":\"三楼的灯坏了。\",\"place\":\"3号楼\",\"from\":\"" + from
                            + "\",\"to\":\"" + to + "\",\"durationMinutes\":90"
                            + (random.nextInt(16) == 0 ? ",\"qualificationKind\":\"NURSE\"" : "")
                            + (random.nextInt(8) == 0 ? ",\"contactWithMinors\":true" : "") + "}"));
            city.house.post("/orders/" + id + "/issuance", city.dispatcher, "{}");
            ids.add(id);
        }
        return ids;
    }

    static String id(String answer) {
        return all(ID, answer).getFirst();
    }

    static List<String> all(Pattern pattern, String answer) {
        Matcher found = pattern.matcher(answer);
        List<String> all = new ArrayList<>();
        while (found.find()) {
            all.add(found.group(1));
        }
        return all;
    }
}
