package org.lovebank.volunteer.file;

import org.lovebank.volunteer.code.Labelled;

/** 个人特长: what a volunteer can do, after the kinds of service that the documents name. */
public enum Specialty implements Labelled {
    APPLIANCE_REPAIR("电器维修", "Repairing appliances"),
    COMPUTER_REPAIR("电脑维修", "Repairing computers"),
    PLUMBING("水暖维修", "Plumbing"),
    HAIRDRESSING("理发", "Hairdressing"),
    TUTORING("家教辅导", "Tutoring"),
    LEGAL_ADVICE("法律咨询", "Legal advice"),
    TAX_ADVICE("税法咨询", "Tax advice"),
    MEDICAL_CONSULTATION("义诊", "Medical consultation"),
    NURSING("护理", "Nursing"),
    REHABILITATION("康复辅助", "Rehabilitation"),
    COUNSELLING("心理疏导", "Counselling"),
    COMPANIONSHIP("陪伴", "Companionship"),
    MEDIATION("矛盾调解", "Mediation"),
    COOKING("助餐烹饪", "Cooking"),
    CLEANING("保洁", "Cleaning"),
    DRIVING("驾驶", "Driving"),
    IT_TEACHING("网络知识", "Teaching the internet"),
    ENGLISH("英语", "English"),
    TRANSLATION("翻译", "Translation"),
    KNITTING_BEADING("编织串珠", "Knitting and beading"),
    PERFORMING_ARTS("文艺表演", "Performing arts"),
    CALLIGRAPHY_PAINTING("书画", "Calligraphy and painting"),
    SPORT_COACHING("体育指导", "Sport coaching"),
    GARDENING("绿化养护", "Gardening"),
    WASTE_SORTING("垃圾分类", "Waste sorting"),
    PATROL("治安巡逻", "Patrolling"),
    FIRE_SAFETY("消防安全", "Fire safety"),
    POPULAR_SCIENCE("科普宣传", "Popular science"),
    PHOTOGRAPHY("摄影", "Photography"),
    OTHER("其他", "Other");

    private final String chinese;
    private final String english;

    Specialty(String chinese, String english) {
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
