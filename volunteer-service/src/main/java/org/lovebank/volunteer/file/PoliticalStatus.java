package org.lovebank.volunteer.file;

import org.lovebank.volunteer.code.Labelled;

/** 政治面貌, asked for only with a separate consent. */
public enum PoliticalStatus implements Labelled {
    PARTY_MEMBER("中共党员", "Member of the Communist Party"),
    PROBATIONARY_PARTY_MEMBER("中共预备党员", "Probationary member"),
    LEAGUE_MEMBER("共青团员", "Member of the Youth League"),
    DEMOCRATIC_PARTY_MEMBER("民主党派成员", "Member of a democratic party"),
    NO_PARTY("无党派人士", "Without party affiliation"),
    MASSES("群众", "Citizen");

    private final String chinese;
    private final String english;

    PoliticalStatus(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
