package org.lovebank.task.complaint.form;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a case says no. */
public sealed interface ComplaintRefusal extends Refusal {

    /** There is no such case, or not for this caller. */
    record NoSuchComplaint(UUID complaintId) implements ComplaintRefusal {}

    /** What it is about is not there, or the caller is none of its people. */
    record NothingToComplainAbout(UUID aboutId) implements ComplaintRefusal {}

    /** Nothing was served or handed over yet, or it ended without. */
    record NothingToDispute(UUID aboutId, String state, List<String> disputable) implements ComplaintRefusal {}

    /** The time for it is over. */
    record ComplaintTooLate(Instant untilAt) implements ComplaintRefusal {}

    /** There is an open case of the same side already. */
    record AlreadyComplained(UUID aboutId) implements ComplaintRefusal {}

    /** The present state does not allow this. */
    record ComplaintNotInThatState(UUID complaintId, ComplaintState state, List<ComplaintState> allowedNext)
            implements ComplaintRefusal {}

    /** The other side is heard first, until its time is over. */
    record OtherSideNotHeard(Instant untilAt) implements ComplaintRefusal {}

    /** Nobody decides in a case of their own, or twice in one case. */
    record DeciderNotIndependent(UUID complaintId) implements ComplaintRefusal {}

    /** This step is for somebody else. */
    record NotYourComplaint(UUID complaintId) implements ComplaintRefusal {}

    /** Minutes belong to a dispute about service that is upheld in part, and are fewer than were served. */
    record MinutesDoNotFit(int servedMinutes) implements ComplaintRefusal {}

    /** A case cannot be decided as withdrawn. */
    record NoDecision(Finding finding) implements ComplaintRefusal {}

    /** A list of an area is for its offices. */
    record NotYourCases(String areaPath) implements ComplaintRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchComplaint _, NothingToComplainAbout _ -> Kind.MISSING;
            case NothingToDispute _,
                    ComplaintTooLate _,
                    AlreadyComplained _,
                    ComplaintNotInThatState _,
                    OtherSideNotHeard _ -> Kind.CONFLICT;
            case DeciderNotIndependent _, NotYourComplaint _, NotYourCases _ -> Kind.FORBIDDEN;
            case MinutesDoNotFit _, NoDecision _ -> Kind.INVALID;
        };
    }
}
