package org.lovebank.matching.volunteer;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lovebank.matching.ground.Place;

/**
 * A volunteer as the engine sees one.
 *
 * @param skills number of the skill or category → level
 * @param qualifications number of the qualification → last day of the horizon on which it is valid
 * @param languages numbers of the dialects and sign languages
 * @param minutesLast30Days served minutes of the last 30 days: the burden already carried
 * @param reliability 0 to 1000, see {@code Factors.reliability}
 */
public record VolunteerProfile(
        UUID id,
        Place place,
        Set<Standing> standing,
        Map<Integer, Level> skills,
        Map<Integer, Integer> qualifications,
        Set<Integer> languages,
        Hours hours,
        Caps caps,
        int minutesLast30Days,
        int reliability) {

    public VolunteerProfile {
        if (minutesLast30Days < 0 || reliability < 0 || reliability > 1000) {
            throw new IllegalArgumentException("minutes are not negative, reliability is 0 to 1000");
        }
        standing = Set.copyOf(standing);
        skills = Map.copyOf(skills);
        qualifications = Map.copyOf(qualifications);
        languages = Set.copyOf(languages);
    }

    public boolean is(Standing wanted) {
        return standing.contains(wanted);
    }

    /** Whether a qualification is held and still valid on a day of the horizon. */
    public boolean qualifiedOn(int qualification, int day) {
        Integer lastDay = qualifications.get(qualification);
        return lastDay != null && lastDay >= day;
    }
}
