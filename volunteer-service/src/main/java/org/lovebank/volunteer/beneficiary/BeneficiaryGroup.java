package org.lovebank.volunteer.beneficiary;

import org.lovebank.volunteer.code.Labelled;

/** Whom the documents name as those to be helped; DIBAO (低保) and LOW_INCOME (低收入) are different groups. */
public enum BeneficiaryGroup implements Labelled {
    ELDERLY("老年人", "Older person"),
    LAID_OFF("下岗失业人员", "Laid off or unemployed"),
    DISABLED("残疾人", "Person with a disability"),
    DIBAO("低保家庭", "Household on the minimum living allowance"),
    LOW_INCOME("低收入家庭", "Low-income household"),
    MINOR("未成年人", "Minor"),
    EMPLOYMENT_DIFFICULTY("就业困难人员", "Person who hardly finds work"),
    EMPTY_NEST("空巢老人", "Older person living alone"),
    MIGRANT_WORKER("农民工", "Migrant worker"),
    LEFT_BEHIND_CHILD("留守儿童", "Left-behind child"),
    EXTREME_HARDSHIP("特困家庭", "Household in extreme hardship"),
    YOUTH_STUDENT("青少年学生", "Young student"),
    CHILD_OF_DETAINEE("两劳人员子女", "Child of a detainee"),
    NEW_GROUP("一新群体", "New group");

    private final String chinese;
    private final String english;

    BeneficiaryGroup(String chinese, String english) {
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
