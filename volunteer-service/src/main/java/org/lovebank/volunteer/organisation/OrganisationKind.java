package org.lovebank.volunteer.organisation;

import org.lovebank.volunteer.code.Labelled;

/** What kind of organisation takes part. */
enum OrganisationKind implements Labelled {
    CENTER("志愿服务中心", "Volunteer centre"),
    STATION_HOST("站点主办单位", "Host of a station"),
    ASSOCIATION("志愿者协会", "Association"),
    PROFESSIONAL_PARTNER("专业合作机构", "Professional partner"),
    ENTERPRISE("企业", "Enterprise"),
    SCHOOL("学校", "School"),
    DEPARTMENT("机关单位", "Department"),
    PARTY_BRANCH("党组织", "Party branch");

    private final String chinese;
    private final String english;

    OrganisationKind(String chinese, String english) {
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
