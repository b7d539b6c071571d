package org.lovebank.task.matching;

import java.util.Map;

/** One part of a score: its measure and weight in thousandths, the points that it gives, and the facts behind it. */
public record Factor(Code code, int value, int weight, int points, String sentence, Map<String, Object> facts) {

    /** The parts of a score. */
    public enum Code {
        SKILL,
        NEAR,
        CONTINUITY,
        LOAD,
        RELIABILITY,
        LANGUAGE
    }

    Factor withPoints(int given) {
        return new Factor(code, value, weight, given, sentence, facts);
    }
}
