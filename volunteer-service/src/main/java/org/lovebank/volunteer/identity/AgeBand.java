package org.lovebank.volunteer.identity;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** How old somebody is, as coarse as the other houses may know it; the bounds are the wording of the events. */
public enum AgeBand {
    UNDER_8("UNDER_8", 0),
    FROM_8("8_TO_15", 8),
    FROM_16("16_TO_17", 16),
    FROM_18("18_TO_59", 18),
    FROM_60("60_PLUS", 60),
    UNKNOWN("UNKNOWN", Integer.MAX_VALUE);

    private final String word;
    private final int from;

    AgeBand(String word, int from) {
        this.word = word;
        this.from = from;
    }

    /** As it stands in events. */
    public String word() {
        return word;
    }

    static AgeBand of(@Nullable LocalDate birthOn, LocalDate today) {
        if (birthOn == null) {
            return UNKNOWN;
        }
        int age = Period.between(birthOn, today).getYears();
        AgeBand band = UNDER_8;
        for (AgeBand next : values()) {
            if (age >= next.from) {
                band = next;
            }
        }
        return band;
    }
}
