package org.lovebank.volunteer.creditreport;

import org.lovebank.problem.Refusal;

/** Why there is no credit report. */
sealed interface CreditReportRefusal extends Refusal {

    /** The volunteer has not consented to giving data to partners, or took it back. */
    record CreditReportNotConsented(String purpose) implements CreditReportRefusal {}

    /** The client may not read credit reports. */
    record CreditScopeMissing(String scope) implements CreditReportRefusal {}

    @Override
    default Kind kind() {
        return Kind.FORBIDDEN;
    }
}
