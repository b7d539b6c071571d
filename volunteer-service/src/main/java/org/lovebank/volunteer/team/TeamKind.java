package org.lovebank.volunteer.team;

import org.lovebank.volunteer.code.Labelled;

/** What kind of team: of a community, of a profession, for one purpose, or a head team over others (总队). */
enum TeamKind implements Labelled {
    COMMUNITY("社区志愿服务队", "Community team"),
    PROFESSIONAL("专业志愿服务队", "Professional team"),
    SPECIAL("特色专项志愿服务队", "Special team"),
    GENERAL("总队", "Head team");

    private final String chinese;
    private final String english;

    TeamKind(String chinese, String english) {
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
