package org.lovebank.volunteer.file;

import org.lovebank.volunteer.code.Labelled;

/** 职业 of the volunteer file; 温江区 counts students, civil servants and others. */
public enum Occupation implements Labelled {
    UNIVERSITY_STUDENT("高校学生", "University student"),
    SCHOOL_STUDENT("中小学生", "School student"),
    CIVIL_SERVANT("公务员", "Civil servant"),
    TEACHER("教师", "Teacher"),
    MEDICAL_WORKER("医务人员", "Medical worker"),
    ENTERPRISE_STAFF("企业职工", "Employee"),
    SELF_EMPLOYED("个体经营", "Self-employed"),
    SOLDIER("军人", "Soldier"),
    MIGRANT_WORKER("务工人员", "Migrant worker"),
    RETIRED("退休", "Retired"),
    UNEMPLOYED("待业", "Without work"),
    OTHER("其他", "Other");

    private final String chinese;
    private final String english;

    Occupation(String chinese, String english) {
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
