package org.lovebank.volunteer.policy;

import org.lovebank.volunteer.policy.honourrules.AssessmentNoticeRules;
import org.lovebank.volunteer.policy.honourrules.AssessmentRules;
import org.lovebank.volunteer.policy.honourrules.AwardRules;
import org.lovebank.volunteer.policy.honourrules.PerformanceRules;
import org.lovebank.volunteer.policy.honourrules.StarAwardRules;
import org.lovebank.volunteer.policy.publicrules.NoticeRules;
import org.lovebank.volunteer.policy.publicrules.NoticeScheduleRules;
import org.lovebank.volunteer.policy.recordrules.AbilityRules;
import org.lovebank.volunteer.policy.recordrules.AnomalyRules;
import org.lovebank.volunteer.policy.recordrules.CorrectionRules;
import org.lovebank.volunteer.policy.recordrules.StatisticsRules;
import org.lovebank.volunteer.policy.recordrules.TravelRules;
import org.lovebank.volunteer.policy.rules.AgeRules;
import org.lovebank.volunteer.policy.rules.ConductRules;
import org.lovebank.volunteer.policy.rules.DormancyRules;
import org.lovebank.volunteer.policy.rules.EvidenceRules;
import org.lovebank.volunteer.policy.rules.GoodRecordRules;
import org.lovebank.volunteer.policy.rules.GridDutyRules;
import org.lovebank.volunteer.policy.rules.InvitationRules;
import org.lovebank.volunteer.policy.rules.MinorRules;
import org.lovebank.volunteer.policy.rules.PublicityRules;
import org.lovebank.volunteer.policy.rules.RelationRules;
import org.lovebank.volunteer.policy.rules.RetentionRules;
import org.lovebank.volunteer.policy.rules.ReviewRules;
import org.lovebank.volunteer.policy.rules.StarRules;
import org.lovebank.volunteer.policy.rules.SurveyRules;
import org.lovebank.volunteer.policy.rules.WorkingCalendar;

/** The rules of this house that are data, each with the shape of its content. */
public enum PolicyCode {
    /** How long a record is posted before it counts. */
    SERVICE_RECORD_PUBLICITY(Mechanism.MANAGEMENT, PublicityRules.class),
    /** Which days are working days. */
    WORKING_CALENDAR(Mechanism.MANAGEMENT, WorkingCalendar.class),
    /** How many minutes a star takes. */
    STAR_RATING(Mechanism.INCENTIVE, StarRules.class),
    /** Which records the station head must confirm. */
    SERVICE_RECORD_EVIDENCE(Mechanism.MANAGEMENT, EvidenceRules.class),
    /** Until which age a guardian must consent. */
    VOLUNTEER_AGE(Mechanism.REGISTRATION, AgeRules.class),
    /** How the five duties of a grid may be filled. */
    GRID_DUTY(Mechanism.MANAGEMENT, GridDutyRules.class),
    /** From how many answers on a survey's counts are shown. */
    SURVEY_RESULTS(Mechanism.MANAGEMENT, SurveyRules.class),
    /** Who may be bound to whom, and to how many. */
    RELATION(Mechanism.REGISTRATION, RelationRules.class),
    /** How long without service until a volunteer is dormant. */
    VOLUNTEER_DORMANCY(Mechanism.MANAGEMENT, DormancyRules.class),
    /** What young volunteers may not do. */
    MINOR_SERVICE(Mechanism.REGISTRATION, MinorRules.class),
    /** Which version of the code of conduct holds. */
    CODE_OF_CONDUCT(Mechanism.REGISTRATION, ConductRules.class),
    /** How long an invitation stands. */
    INVITATION(Mechanism.REGISTRATION, InvitationRules.class),
    /** How often a beneficiary's situation is looked at again. */
    BENEFICIARY_REVIEW(Mechanism.MANAGEMENT, ReviewRules.class),
    /** From which record on help comes with priority. */
    GOOD_RECORD(Mechanism.INCENTIVE, GoodRecordRules.class),
    /** How long an erasure may wait for its decision, and what is kept for how long. */
    DATA_RETENTION(Mechanism.MANAGEMENT, RetentionRules.class),
    /** How soon a request to correct a record is answered. */
    SERVICE_RECORD_CORRECTION(Mechanism.MANAGEMENT, CorrectionRules.class),
    /** What about records a reviewer should look at. */
    SERVICE_RECORD_ANOMALY(Mechanism.MANAGEMENT, AnomalyRules.class),
    /** How fast one gets from place to place. */
    TRAVEL(Mechanism.MANAGEMENT, TravelRules.class),
    /** How often is trained, how long a vetting holds, when is reminded of an end. */
    ABILITY(Mechanism.MANAGEMENT, AbilityRules.class),
    /** From how many on a group may be shown, and who counts as active. */
    STATISTICS(Mechanism.MANAGEMENT, StatisticsRules.class),
    /** How long notices stand, and on which rule they name people. */
    NOTICE(Mechanism.MANAGEMENT, NoticeRules.class),
    /** What is posted each month. */
    NOTICE_SCHEDULE(Mechanism.MANAGEMENT, NoticeScheduleRules.class),
    /** How performance is reviewed, and how often. */
    PERFORMANCE_REVIEW(Mechanism.INCENTIVE, PerformanceRules.class),
    /** What a star takes beside its minutes. */
    STAR_AWARD(Mechanism.INCENTIVE, StarAwardRules.class),
    /** Which series a selection has. */
    AWARD_CAMPAIGN(Mechanism.INCENTIVE, AwardRules.class),
    /** When volunteers are assessed, and who is excellent. */
    ANNUAL_ASSESSMENT(Mechanism.INCENTIVE, AssessmentRules.class),
    /** Whether the best of a year are posted before they are reported. */
    ASSESSMENT_NOTICE(Mechanism.INCENTIVE, AssessmentNoticeRules.class);

    private final Mechanism mechanism;
    private final Class<? extends Record> shape;

    PolicyCode(Mechanism mechanism, Class<? extends Record> shape) {
        this.mechanism = mechanism;
        this.shape = shape;
    }

    static PolicyCode of(Class<? extends Record> shape) {
        for (PolicyCode code : values()) {
            if (code.shape.equals(shape)) {
                return code;
            }
        }
        throw new IllegalArgumentException("no policy has the shape " + shape.getSimpleName());
    }

    Mechanism mechanism() {
        return mechanism;
    }

    Class<? extends Record> shape() {
        return shape;
    }
}
