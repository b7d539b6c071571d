package org.lovebank.task.complaint.form;

/** Why, in one word. */
public enum ComplaintReason {
    /** 未提供服务. */
    NOT_SERVED,
    /** 时长不符. */
    MINUTES_WRONG,
    /** 质量不好. */
    QUALITY,
    /** 态度恶劣. */
    RUDE,
    /** 不安全. */
    UNSAFE,
    /** 索要钱物. */
    MONEY_ASKED,
    /** 泄露隐私. */
    PRIVACY,
    /** 物品破损或不符. */
    GOODS_WRONG,
    /** 不予确认. */
    NOT_CONFIRMED,
    OTHER
}
