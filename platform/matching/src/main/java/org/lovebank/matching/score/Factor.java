package org.lovebank.matching.score;

import org.lovebank.matching.rule.Weights;

/** What a score is made of, in the order in which it is shown. */
public enum Factor {
    SKILL,
    NEAR,
    CONTINUITY,
    LOAD,
    RELIABILITY,
    LANGUAGE;

    public int weight(Weights weights) {
        return switch (this) {
            case SKILL -> weights.skill();
            case NEAR -> weights.near();
            case CONTINUITY -> weights.continuity();
            case LOAD -> weights.load();
            case RELIABILITY -> weights.reliability();
            case LANGUAGE -> weights.language();
        };
    }
}
