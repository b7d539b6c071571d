package org.lovebank.task.activity.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why an announcement is not taken, or not published. */
public sealed interface NoticeRefusal extends Refusal {

    /** The registry has told of no such place. */
    record UnknownArea(String areaPath) implements NoticeRefusal {}

    /** There is no such campaign, occasion or venue here. */
    record UnknownReference(String field, String value) implements NoticeRefusal {}

    /** It must begin after now. */
    record ActivityInThePast(Instant earliestStart) implements NoticeRefusal {}

    /** Too far ahead, or too long. */
    record ActivityTooLong(Instant latestEnd, int longestDays) implements NoticeRefusal {}

    /** Signing up ends before the activity begins. */
    record SignUpDeadlineTooLate(Instant latestDeadline) implements NoticeRefusal {}

    /** The registry tells only these ages apart. */
    record MinAgeNotKnown(int minAge, List<Integer> knownAges) implements NoticeRefusal {}

    /** Minors do nothing dangerous. */
    record MinorsInHazard(UUID activityId) implements NoticeRefusal {}

    /** Nothing is published without its risks. */
    record RiskStatementMissing(UUID activityId) implements NoticeRefusal {}

    /** A large event is agreed in writing. */
    record WrittenAgreementMissing(UUID activityId) implements NoticeRefusal {}

    /** Danger and large events are insured before. */
    record InsuranceMissing(UUID activityId) implements NoticeRefusal {}

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }
}
