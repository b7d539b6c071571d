package org.lovebank.volunteer.reward;

/** How somebody is rewarded. */
enum RewardKind {
    /** 物质奖励: a thing, worth so many fen. */
    MATERIAL,
    /** 精神嘉许: praise, a letter, a place of honour. */
    MORAL,
    /** 政策扶持: something that a policy grants. */
    POLICY
}
