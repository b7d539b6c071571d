package org.lovebank.volunteer.reporting;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a report is refused. */
sealed interface ReportingRefusal extends Refusal {

    record NoSuchReporting(UUID reportingId) implements ReportingRefusal {}

    /** An organisation or a volunteer, not both and not neither. */
    record OneReporterExactly() implements ReportingRefusal {}

    /** Nobody reports for others without a mandate. */
    record ReportingNotYours() implements ReportingRefusal {}

    /** Who has reported to a community does so again only after an end. */
    record ReportedAlready(String areaPath) implements ReportingRefusal {}

    record ReportingStateForbids(String state, List<String> allowed) implements ReportingRefusal {}

    record FeedbackNeedsAcceptance(String state, List<String> allowed) implements ReportingRefusal {}

    record FeedbackNeedsEmployer() implements ReportingRefusal {}

    record FeedbackPeriodBackwards() implements ReportingRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchReporting _ -> Kind.MISSING;
            case ReportingNotYours _ -> Kind.FORBIDDEN;
            case OneReporterExactly _, FeedbackNeedsEmployer _, FeedbackPeriodBackwards _ -> Kind.INVALID;
            case ReportedAlready _, ReportingStateForbids _, FeedbackNeedsAcceptance _ -> Kind.CONFLICT;
        };
    }
}
