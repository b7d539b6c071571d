package org.lovebank.matching.ring;

/**
 * How rings may look (policy pack).
 *
 * @param metres how far helper and helped may live from each other
 * @param longest 2 to 4 people
 * @param fourAfterDays a ring of four needs somebody who has waited so long
 * @param acceptance of a thousand people asked, so many say yes; one no ends the ring
 * @param steps of the search that packs rings, counted
 */
public record RingLimits(int metres, int longest, int fourAfterDays, int acceptance, int steps) {

    static final int MOST_PEOPLE = 4;

    public RingLimits {
        if (longest < 2 || longest > MOST_PEOPLE || metres < 0 || steps < 0) {
            throw new IllegalArgumentException("a ring has 2 to 4 people; distance and steps are not negative");
        }
        if (acceptance < 1 || acceptance > 1000) {
            throw new IllegalArgumentException("acceptance is 1 to 1000 of a thousand");
        }
    }

    /** Two or three people within 3 km, four when somebody has waited for a week; seven of ten say yes. */
    public static RingLimits standard() {
        return new RingLimits(3_000, 4, 7, 700, 400_000);
    }

    /** What a ring of so many is worth: the people that it helps, times the chance that all say yes, in millionths. */
    long worth(int people) {
        long worth = people * 1_000_000L;
        for (int i = 0; i < people; i++) {
            worth = worth * acceptance / 1000;
        }
        return worth;
    }
}
