package org.lovebank.volunteer.policy;

/** The three mechanisms of the documents (三项机制): each is a pack of rules. */
enum Mechanism {
    /** 招募注册: who is asked, who may register, what is accepted. */
    REGISTRATION,
    /** 管理服务: how service is recorded, posted, corrected, watched. */
    MANAGEMENT,
    /** 激励保障: stars, reviews, awards, help in return. */
    INCENTIVE
}
