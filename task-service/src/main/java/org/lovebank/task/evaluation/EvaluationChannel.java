package org.lovebank.task.evaluation;

/** How an opinion reached us. */
enum EvaluationChannel {
    APP,
    PHONE,
    COUNTER,
    PAPER
}
