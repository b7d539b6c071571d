package org.lovebank.task.order.form;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the work asks of whoever does it, and what protects them. */
@Embeddable
public record Conditions(
        boolean hazardous,
        boolean contactWithMinors,
        @Nullable String qualificationKind,
        @Nullable String language,
        @Nullable String riskStatement,
        @Nullable String insurancePolicyNo,
        @Nullable UUID agreementId) {

    /** Ordinary work: no danger, no minors, no licence. */
    public static Conditions ordinary() {
        return new Conditions(false, false, null, null, null, null, null);
    }

    /** The same conditions, as a dispatcher sees them; null keeps what is there. */
    public Conditions decided(Issuance decided) {
        return new Conditions(
                hazardous || Boolean.TRUE.equals(decided.hazardous()),
                contactWithMinors || Boolean.TRUE.equals(decided.contactWithMinors()),
                decided.qualificationKind() == null ? qualificationKind : decided.qualificationKind(),
                language,
                decided.riskStatement() == null ? riskStatement : decided.riskStatement(),
                decided.insurancePolicyNo() == null ? insurancePolicyNo : decided.insurancePolicyNo(),
                agreementId);
    }

    /** Dangerous work whose risks nobody has stated. */
    public boolean unstated() {
        return hazardous && (riskStatement == null || riskStatement.isBlank());
    }

    /** Dangerous work whose volunteers are not insured yet. */
    public boolean uninsured() {
        return hazardous && (insurancePolicyNo == null || insurancePolicyNo.isBlank());
    }
}
