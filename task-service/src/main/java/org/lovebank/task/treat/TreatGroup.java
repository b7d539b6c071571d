package org.lovebank.task.treat;

/** For whom a treat is. */
public enum TreatGroup {
    /** 环卫工人. */
    SANITATION_WORKER,
    /** 快递、外卖人员. */
    COURIER,
    /** 建筑、务工人员. */
    MIGRANT_WORKER,
    /** 老年人. */
    ELDERLY,
    /** 残疾人. */
    DISABLED,
    /** 志愿者. */
    VOLUNTEER
}
