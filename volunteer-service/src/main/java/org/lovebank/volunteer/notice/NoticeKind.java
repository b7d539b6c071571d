package org.lovebank.volunteer.notice;

import org.lovebank.volunteer.code.Labelled;

/** What a notice is about; {@code amount} of its lines counts what the kind says. */
public enum NoticeKind implements Labelled {
    /** Minutes of final records. */
    HOURS("服务时长公示", "Hours of service", false),
    /** Stars applied for. */
    STAR("星级认定公示", "Star ratings", false),
    AWARD("评选公示", "Awards", true),
    HONOUR("表彰公示", "Honours", true),
    /** Minutes of the year. */
    ASSESSMENT("考核公示", "Assessments", true),
    /** Points redeemed. */
    REDEMPTION("积分兑换公示", "Redemptions", true),
    CERTIFICATE("志愿服务记录证明公示", "Certificates of service records", false),
    GENERAL("公示", "Notice", true);

    private final String chinese;
    private final String english;
    private final boolean byHand;

    NoticeKind(String chinese, String english, boolean byHand) {
        this.chinese = chinese;
        this.english = english;
        this.byHand = byHand;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }

    /** Whether staff may post one; the others come out of their own procedure alone. */
    public boolean isPostedByHand() {
        return byHand;
    }
}
