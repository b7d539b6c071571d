package org.lovebank.volunteer.identity;

/** 性别 as the documents ask for it. */
public enum Sex {
    FEMALE,
    MALE
}
