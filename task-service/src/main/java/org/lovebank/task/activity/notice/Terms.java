package org.lovebank.task.activity.notice;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.notice.NoticeRefusal.InsuranceMissing;
import org.lovebank.task.activity.notice.NoticeRefusal.MinorsInHazard;
import org.lovebank.task.activity.notice.NoticeRefusal.RiskStatementMissing;
import org.lovebank.task.activity.notice.NoticeRefusal.WrittenAgreementMissing;

/** On which terms somebody takes part: the risks, who may, and what is signed and insured before. */
@Embeddable
public record Terms(
        @Nullable String riskStatement,
        boolean hazardous,
        int minAge,
        boolean minorsAllowed,
        boolean contactWithMinors,
        @Nullable String qualificationKind,
        @Nullable String agreementRef,
        @Nullable String insurancePolicyNo) {

    /** The ages that the registry tells apart. */
    public static final int CHILD = 8;

    public static final int YOUTH = 16;
    public static final int ADULT = 18;

    /** Minors do nothing dangerous, whatever anybody allows: Zhejiang art. 9, Ningbo art. 10. */
    public void mustNotEndangerMinors(UUID activityId) {
        if (minorsAllowed && hazardous) {
            throw new Refused(new MinorsInHazard(activityId));
        }
    }

    /** Whoever recruits states the risks truthfully; danger and large events are insured, large events signed for. */
    public void mustAllowPublication(UUID activityId, boolean largeEvent) {
        mustNotEndangerMinors(activityId);
        if (riskStatement == null || riskStatement.isBlank()) {
            throw new Refused(new RiskStatementMissing(activityId));
        }
        if (largeEvent && agreementRef == null) {
            throw new Refused(new WrittenAgreementMissing(activityId));
        }
        if ((largeEvent || hazardous) && insurancePolicyNo == null) {
            throw new Refused(new InsuranceMissing(activityId));
        }
    }
}
