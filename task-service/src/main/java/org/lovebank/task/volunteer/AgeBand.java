package org.lovebank.task.volunteer;

/** How old a volunteer is, as coarsely as matching needs it. */
public enum AgeBand {
    UNDER_8,
    FROM_8_TO_15,
    FROM_16_TO_17,
    FROM_18_TO_59,
    FROM_60,
    UNKNOWN;

    /** The registry's word for it; a word that this build does not know is an unknown age. */
    public static AgeBand told(String word) {
        return switch (word) {
            case "UNDER_8" -> UNDER_8;
            case "8_TO_15" -> FROM_8_TO_15;
            case "16_TO_17" -> FROM_16_TO_17;
            case "18_TO_59" -> FROM_18_TO_59;
            case "60_PLUS" -> FROM_60;
            default -> UNKNOWN;
        };
    }

    /** Whether the law treats this age as a minor's; an unknown age is treated with the same care. */
    public boolean minor() {
        return switch (this) {
            case UNDER_8, FROM_8_TO_15, FROM_16_TO_17, UNKNOWN -> true;
            case FROM_18_TO_59, FROM_60 -> false;
        };
    }
}
