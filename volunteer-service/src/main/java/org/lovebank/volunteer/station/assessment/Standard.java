package org.lovebank.volunteer.station.assessment;

import org.lovebank.volunteer.code.Labelled;

/** The six standards of a station (六有), in the order of the document. */
enum Standard implements Labelled {
    STAFF("专兼职工作人员", "Full- or part-time staff"),
    PREMISES("专门办公场所", "Premises of its own"),
    TEAM("长期稳定的志愿者队伍", "A lasting team of volunteers"),
    RULES("完善的规章制度", "Complete rules"),
    ACTIVITIES("长期开展的志愿活动", "Activities all the year"),
    RECIPIENTS("固定的服务对象和项目", "Lasting recipients and projects");

    private final String chinese;
    private final String english;

    Standard(String chinese, String english) {
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
