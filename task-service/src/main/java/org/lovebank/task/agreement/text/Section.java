package org.lovebank.task.agreement.text;

/** The ten sections of a written agreement: Chongqing regulations art. 22. */
public enum Section {
    PARTIES,
    SERVICE,
    CONDITIONS,
    TRAINING,
    SUPPORT,
    RISK,
    LIABILITY,
    CHANGE,
    DISPUTE,
    OTHER
}
