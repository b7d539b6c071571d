package org.lovebank.matching.score;

import org.lovebank.matching.order.Visits;
import org.lovebank.matching.volunteer.Level;

/** The six factors, each 0 to 1000 and a whole number, truncated. */
public record Factors(int skill, int near, int continuity, int load, int reliability, int language) {

    public static final int MOST = 1000;

    private static final int NO_RECORD = 800;
    private static final int WORST_RECORD = 300;
    private static final int FADES_AFTER_DAYS = 180;
    /** So many minutes in thirty days, four hours a week, are a full burden. */
    private static final int FULL_BURDEN_MINUTES = 960;

    public int of(Factor factor) {
        return switch (factor) {
            case SKILL -> skill;
            case NEAR -> near;
            case CONTINUITY -> continuity;
            case LOAD -> load;
            case RELIABILITY -> reliability;
            case LANGUAGE -> language;
        };
    }

    /** By its category 600, as declared 800, certified 1000. */
    public static int skill(Level level) {
        return 400 + 200 * level.rank();
    }

    /** 1000 in the same grid cell, falling to 0 at {@code radius} metres. */
    public static int near(boolean sameGrid, int metres, int radius) {
        if (sameGrid) {
            return MOST;
        }
        return metres >= radius ? 0 : (int) (1000L * (radius - metres) / radius);
    }

    /** The same beneficiary before: 550 for one visit, 150 more for each further; half of it after 180 days. */
    public static int continuity(Visits visits) {
        if (visits.count() == 0) {
            return 0;
        }
        int known = (int) Math.min(MOST, 400 + 150L * visits.count());
        return visits.daysSince() > FADES_AFTER_DAYS ? known / 2 : known;
    }

    /** 1000 for who did nothing in thirty days, 0 from 960 minutes on. */
    public static int load(int minutesLast30Days) {
        return MOST - (int) Math.min(MOST, 1000L * minutesLast30Days / FULL_BURDEN_MINUTES);
    }

    /**
     * What is known of keeping one's word: (kept + 8) of (kept + 3 · no-shows + late + 10); 800 for who has no record, never
     * below 300.
     */
    public static int reliability(int kept, int noShows, int late) {
        if (kept == 0 && noShows == 0 && late == 0) {
            return NO_RECORD;
        }
        long of = kept + 3L * noShows + late + 10L;
        return (int) Math.max(WORST_RECORD, (kept + 8L) * MOST / of);
    }

    /** 1000 when the wished dialect or sign language is spoken, or none is wished. */
    public static int language(boolean spokenOrNotWished) {
        return spokenOrNotWished ? MOST : 0;
    }
}
