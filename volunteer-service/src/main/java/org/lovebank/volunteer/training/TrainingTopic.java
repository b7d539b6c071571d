package org.lovebank.volunteer.training;

import org.lovebank.volunteer.code.Labelled;

/** What is trained. */
enum TrainingTopic implements Labelled {
    PHILOSOPHY("服务理念", "What service is for"),
    CONDUCT("行为规范", "Rules of conduct"),
    SKILLS("专业技能", "Professional skills"),
    SPIRIT("志愿精神", "The volunteer spirit"),
    ETIQUETTE("礼仪", "Manners"),
    PSYCHOLOGY("心理", "Psychology"),
    SAFETY("安全", "Safety");

    private final String chinese;
    private final String english;

    TrainingTopic(String chinese, String english) {
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
