package org.lovebank.volunteer.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.UnknownVolunteer;

/** Volunteers as other rooms ask for them. */
@ApplicationScoped
public class KnownVolunteers {

    private final VolunteerRepository volunteers;
    private final VolunteerFiles files;

    KnownVolunteers(VolunteerRepository volunteers, VolunteerFiles files) {
        this.volunteers = volunteers;
        this.files = files;
    }

    /**
     * Takes a volunteer's turn until the transaction ends: whoever writes a record of this volunteer waits, so that
     * overlaps are seen before the database has to refuse them.
     *
     * @return where the volunteer belongs and whether service by this volunteer may count
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Known takeTurn(UUID id) {
        Volunteer volunteer = volunteers.findForChange(id).orElseThrow(() -> new Refused(new UnknownVolunteer(id)));
        return new Known(volunteer.place(), volunteer.status().mayHaveServed());
    }

    /** Refused as missing when this caller may not see the volunteer. */
    public AreaPath visibleTo(Caller caller, UUID id) {
        Volunteer volunteer = volunteers
                .findByIdOptional(id)
                .orElseThrow(() -> new Refused(new VolunteerRefusal.NoSuchVolunteer(id)));
        volunteer.mustBeVisibleTo(caller);
        return volunteer.place();
    }

    /** Where the volunteer belongs; missing unless this caller may write in the file. */
    public AreaPath editableBy(Caller caller, UUID id) {
        Volunteer volunteer = volunteers
                .findByIdOptional(id)
                .orElseThrow(() -> new Refused(new VolunteerRefusal.NoSuchVolunteer(id)));
        volunteer.mustBeEditableBy(caller);
        return volunteer.place();
    }

    /** The file as this caller may see it: in clear and logged to the volunteer, masked to others. */
    public VolunteerView shownTo(Caller caller, UUID id) {
        Volunteer volunteer = volunteers
                .findByIdOptional(id)
                .orElseThrow(() -> new Refused(new VolunteerRefusal.NoSuchVolunteer(id)));
        volunteer.mustBeVisibleTo(caller);
        return files.shownTo(caller, volunteer);
    }

    /** The version of a volunteer's file; none when the person has none. */
    public Optional<Long> versionOf(UUID personId) {
        return volunteers.findByIdOptional(personId).map(Volunteer::version);
    }

    /** Whether this person has a volunteer's file. */
    public boolean isVolunteer(UUID personId) {
        return volunteers.findByIdOptional(personId).isPresent();
    }

    /** Who has this volunteer number. */
    public Optional<UUID> byNumber(String volunteerNo) {
        return volunteers.byNumber(volunteerNo).map(Volunteer::id);
    }

    /** Where the volunteer belongs. */
    public AreaPath placeOf(UUID id) {
        return volunteers
                .findByIdOptional(id)
                .orElseThrow(() -> new Refused(new UnknownVolunteer(id)))
                .place();
    }

    /** What other rooms may know of a volunteer. */
    public record Known(AreaPath place, boolean mayHaveServed) {}
}
