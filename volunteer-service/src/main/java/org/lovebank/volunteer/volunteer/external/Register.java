package org.lovebank.volunteer.volunteer.external;

import org.lovebank.volunteer.code.Labelled;

/** Registers elsewhere that give volunteers a number. */
enum Register implements Labelled {
    CHINA_REGISTERED("中国注册志愿者", "China Registered Volunteer"),
    NATIONAL_SYSTEM("全国志愿服务信息系统", "National volunteer service system"),
    HEILONGJIANG("黑龙江省志愿服务系统", "Heilongjiang volunteer service system"),
    GANSU("甘肃省志愿服务系统", "Gansu volunteer service system"),
    SICHUAN("四川省志愿服务系统", "Sichuan volunteer service system"),
    TIBET("西藏自治区志愿服务系统", "Tibet volunteer service system");

    private final String chinese;
    private final String english;

    Register(String chinese, String english) {
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
