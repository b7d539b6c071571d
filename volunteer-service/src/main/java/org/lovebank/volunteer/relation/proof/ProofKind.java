package org.lovebank.volunteer.relation.proof;

/** What shows that a relation is true. */
public enum ProofKind {
    /** 户口簿. */
    HOUSEHOLD_REGISTER,
    /** 出生医学证明. */
    BIRTH_CERTIFICATE,
    /** 结婚证. */
    MARRIAGE_CERTIFICATE,
    /** 法院判决或指定. */
    COURT_DECISION,
    /** 社区证明. */
    COMMUNITY_CERTIFICATE,
    /** 书面委托. */
    WRITTEN_AUTHORISATION
}
