package org.lovebank.volunteer.volunteer;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a volunteer is refused. */
public sealed interface VolunteerRefusal extends Refusal {

    record NoSuchVolunteer(UUID volunteerId) implements VolunteerRefusal {}

    /** A request or an event names somebody who is no volunteer here. */
    record UnknownVolunteer(UUID volunteerId) implements VolunteerRefusal {}

    record AlreadyVolunteer(UUID volunteerId) implements VolunteerRefusal {}

    /** The file needs these fields of the person. */
    record VolunteerFileIncomplete(List<String> missing) implements VolunteerRefusal {}

    /** A request gives either the person or the id of a known one. */
    record WhoIsMeant() implements VolunteerRefusal {}

    /** This caller may not use this channel. */
    record ChannelNotYours(String channel) implements VolunteerRefusal {}

    /** The present status does not allow this; {@code allowed} are the ones that may follow. */
    record VolunteerStatusForbids(String status, String wanted, List<String> allowed) implements VolunteerRefusal {}

    /** The client may not register volunteers. */
    record ScopeMissing(String scope) implements VolunteerRefusal {}

    /** Somebody this young does not serve yet. */
    record TooYoungToServe(int from) implements VolunteerRefusal {}

    /** These categories of service are closed to people under age. */
    record ClosedToMinors(List<String> categories) implements VolunteerRefusal {}

    /** Somebody under age needs a bound guardian whose consent stands. */
    record GuardianNotBound() implements VolunteerRefusal {}

    /** Others decide about this status. */
    record StatusNotYours(String wanted) implements VolunteerRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchVolunteer _ -> Kind.MISSING;
            case AlreadyVolunteer _, VolunteerStatusForbids _ -> Kind.CONFLICT;
            case ChannelNotYours _, ScopeMissing _, StatusNotYours _ -> Kind.FORBIDDEN;
            case UnknownVolunteer _,
                    VolunteerFileIncomplete _,
                    WhoIsMeant _,
                    TooYoungToServe _,
                    ClosedToMinors _,
                    GuardianNotBound _ -> Kind.INVALID;
        };
    }
}
