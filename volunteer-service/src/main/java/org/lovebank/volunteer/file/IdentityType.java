package org.lovebank.volunteer.file;

import org.lovebank.volunteer.code.Labelled;

/** From where volunteers come: the six of 山丹街, and those that 温江区 counts. */
public enum IdentityType implements Labelled {
    PARTY_MEMBER("党员", "Party member"),
    RESIDENT("热心居民", "Resident"),
    TEACHER_STUDENT("驻区学校师生", "Teacher or student of a local school"),
    UNIT_STAFF("辖区单位干部职工", "Staff of a local unit"),
    MEDICAL_WORKER("卫生服务站医务工作者", "Medical worker"),
    COMMUNITY_WORKER("社区工作人员", "Community worker"),
    UNIVERSITY_STUDENT("高校学生", "University student"),
    CIVIL_SERVANT("公务员", "Civil servant"),
    RETIRED_TEACHER("退休教师", "Retired teacher");

    private final String chinese;
    private final String english;

    IdentityType(String chinese, String english) {
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
