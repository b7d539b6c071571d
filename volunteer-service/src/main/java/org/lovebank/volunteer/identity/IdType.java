package org.lovebank.volunteer.identity;

/** Which document an id number stands on. */
public enum IdType {
    /** 居民身份证, GB 11643. */
    RESIDENT_ID,
    /** 港澳居民来往内地通行证. */
    HK_MACAU_PERMIT,
    /** 台湾居民来往大陆通行证. */
    TAIWAN_PERMIT,
    /** 外国人永久居留身份证. */
    FOREIGN_PERMANENT_RESIDENT_ID,
    PASSPORT
}
