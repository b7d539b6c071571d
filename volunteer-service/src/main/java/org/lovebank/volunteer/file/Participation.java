package org.lovebank.volunteer.file;

/** Whether somebody serves in a team or as a scattered individual (社会零散). */
public enum Participation {
    TEAM,
    INDIVIDUAL
}
