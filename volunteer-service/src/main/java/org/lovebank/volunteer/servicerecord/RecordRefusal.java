package org.lovebank.volunteer.servicerecord;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a service record is refused. */
public sealed interface RecordRefusal extends Refusal {

    record NoSuchRecord(UUID recordId) implements RecordRefusal {}

    /** The present state does not allow this; {@code allowed} are the states that may follow. */
    record RecordStateForbids(String state, String wanted, List<String> allowed) implements RecordRefusal {}

    /** Volunteer, witness and confirmer are three people; {@code role} is what the caller already is here. */
    record SeparationOfDuties(String role) implements RecordRefusal {}

    /** Weak evidence, long service or service long ago is for the station head. */
    record StationHeadNeeded(String evidenceGrade, int minutes, long daysAgo) implements RecordRefusal {}

    /** Only the named witness vouches. */
    record NotTheWitness() implements RecordRefusal {}

    /** The volunteer served elsewhere at this time. */
    record ServedTimeOverlaps(String recordId) implements RecordRefusal {}

    record WitnessIsTheVolunteer() implements RecordRefusal {}

    /** The volunteer's status does not let service count. */
    record VolunteerMayNotServe() implements RecordRefusal {}

    /** Publicity has not ended yet. */
    record PublicityRuns(String until) implements RecordRefusal {}

    /** A list needs a volunteer or an area. */
    record WhoseRecords() implements RecordRefusal {}

    /** Nobody has proposed to void this record. */
    record NothingToApprove() implements RecordRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchRecord _ -> Kind.MISSING;
            case RecordStateForbids _, ServedTimeOverlaps _, PublicityRuns _, NothingToApprove _ -> Kind.CONFLICT;
            case SeparationOfDuties _, StationHeadNeeded _, NotTheWitness _ -> Kind.FORBIDDEN;
            case WitnessIsTheVolunteer _, VolunteerMayNotServe _ -> Kind.INVALID;
            case WhoseRecords _ -> Kind.MALFORMED;
        };
    }
}
