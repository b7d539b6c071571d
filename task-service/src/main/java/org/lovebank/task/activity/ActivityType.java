package org.lovebank.task.activity;

/** Kinds of activity. */
public enum ActivityType {
    /** 集中服务活动: a group serves together. */
    NORMAL,
    /** 志愿服务大集: stalls in many rooms. */
    FAIR,
    /** 大型活动: needs a written agreement and insurance. */
    LARGE_EVENT,
    /** 志愿者沙龙: volunteers among themselves. */
    SALON,
    /** 培训. */
    TRAINING,
    /** 自主开展: volunteers organise it themselves. */
    SELF
}
