package org.lovebank.access;

/** The roles of the street, as they stand in a token's {@code groups}. */
public final class Roles {

    /** 居民: posts wishes and orders, confirms, evaluates. */
    public static final String RESIDENT = "RESIDENT";
    /** 家属/帮办员: acts for a bound person. */
    public static final String PROXY = "PROXY";
    /** 监护人. */
    public static final String GUARDIAN = "GUARDIAN";
    /** 志愿者. */
    public static final String VOLUNTEER = "VOLUNTEER";
    /** 未成年志愿者. */
    public static final String MINOR_VOLUNTEER = "MINOR_VOLUNTEER";
    /** 五大员: a duty in one grid. */
    public static final String GRID_DUTY = "GRID_DUTY";
    /** 见证人. */
    public static final String WITNESS = "WITNESS";
    /** 骨干. */
    public static final String TEAM_CORE = "TEAM_CORE";
    /** 队长. */
    public static final String TEAM_LEADER = "TEAM_LEADER";
    /** 组织派单员. */
    public static final String ORG_COORDINATOR = "ORG_COORDINATOR";
    /** 组织管理员: looks after the programs of the organisations in his token. */
    public static final String ORG_ADMIN = "ORG_ADMIN";
    /** 社区发单员. */
    public static final String COMMUNITY_DISPATCHER = "COMMUNITY_DISPATCHER";
    /** 站专职工作者. */
    public static final String STATION_WORKER = "STATION_WORKER";
    /** 站长. */
    public static final String STATION_HEAD = "STATION_HEAD";
    /** 爱心银行柜员. */
    public static final String BANK_TELLER = "BANK_TELLER";
    /** 理事会. */
    public static final String BANK_COUNCIL = "BANK_COUNCIL";
    /** 兑换商家. */
    public static final String REDEMPTION_PARTNER = "REDEMPTION_PARTNER";
    /** 区中心. */
    public static final String CENTER_ADMIN = "CENTER_ADMIN";
    /** 审计. */
    public static final String AUDITOR = "AUDITOR";
    /** 个保负责人. */
    public static final String DPO = "DPO";
    /** A partner's or an app's backend with its own credentials. */
    public static final String PARTNER_CLIENT = "PARTNER_CLIENT";
    /** Timers and reconciliation. */
    public static final String SYSTEM_JOB = "SYSTEM_JOB";
    /** 运维. */
    public static final String OPS = "OPS";

    private Roles() {}
}
