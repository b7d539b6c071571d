package org.lovebank.volunteer.station.staff;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a station's staff is refused. */
sealed interface StaffRefusal extends Refusal {

    record NoSuchStaffMember(UUID staffId) implements StaffRefusal {}

    /** A station has one head at a time. */
    record HeadAlready(UUID stationId) implements StaffRefusal {}

    /** A person works at a station once at a time. */
    record OnStaffAlready(UUID stationId) implements StaffRefusal {}

    /** Nobody is known by this id. */
    record UnknownStaffPerson(UUID personId) implements StaffRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchStaffMember _ -> Kind.MISSING;
            case HeadAlready _, OnStaffAlready _ -> Kind.CONFLICT;
            case UnknownStaffPerson _ -> Kind.INVALID;
        };
    }
}
