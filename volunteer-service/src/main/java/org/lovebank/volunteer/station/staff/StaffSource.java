package org.lovebank.volunteer.station.staff;

import org.lovebank.volunteer.code.Labelled;

/** Where a station's staff come from. */
enum StaffSource implements Labelled {
    FULL_TIME("专职", "Full-time"),
    PART_TIME("兼职", "Part-time"),
    VILLAGE_GRADUATE("一村一名大学生", "One graduate a village"),
    WESTERN_PLAN("大学生志愿服务西部计划", "Western plan of university volunteers"),
    CORE_VOLUNTEER("志愿服务骨干", "Core volunteer");

    private final String chinese;
    private final String english;

    StaffSource(String chinese, String english) {
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
