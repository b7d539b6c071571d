package org.lovebank.volunteer.policy.honourrules;

import java.util.List;
import java.util.Set;

/**
 * What a star takes beside its minutes: a score of performance over so many months (0: hours alone), at most so many
 * complaints upheld in that time, its turn, and a certifying level for each star. How long it is posted, the rule NOTICE says.
 */
public record StarAwardRules(
        int lowestScoreTenths,
        int scoreMonths,
        int upheldComplaintsAtMost,
        boolean oneAtATime,
        List<String> certifierLevels) {

    private static final int STARS = 5;
    private static final int HIGHEST_SCORE = 50;
    private static final int LONGEST = 60;
    private static final Set<String> LEVELS = Set.of("COUNTRY", "PROVINCE", "CITY", "DISTRICT", "STREET", "COMMUNITY");

    public StarAwardRules {
        certifierLevels = List.copyOf(certifierLevels);
        if (lowestScoreTenths < 0
                || lowestScoreTenths > HIGHEST_SCORE
                || scoreMonths < 1
                || scoreMonths > LONGEST
                || upheldComplaintsAtMost < 0
                || certifierLevels.size() != STARS
                || !LEVELS.containsAll(certifierLevels)) {
            throw new IllegalArgumentException("StarAwardRules");
        }
    }

    /** The smallest level whose people may award this star. */
    public String certifierLevel(int stars) {
        return certifierLevels.get(stars - 1);
    }
}
