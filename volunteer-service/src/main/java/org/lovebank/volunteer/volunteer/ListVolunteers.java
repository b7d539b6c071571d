package org.lovebank.volunteer.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.file.Specialty;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.NoSuchVolunteer;
import org.lovebank.volunteer.volunteer.standing.VolunteerStatus;

@ApplicationScoped
class ListVolunteers {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final VolunteerRepository volunteers;
    private final VolunteerFiles files;
    private final KnownAreas areas;
    private final Cursors cursors;

    ListVolunteers(VolunteerRepository volunteers, VolunteerFiles files, KnownAreas areas, Cursors cursors) {
        this.volunteers = volunteers;
        this.files = files;
        this.areas = areas;
        this.cursors = cursors;
    }

    @Transactional
    public Page<VolunteerView> in(
            Caller caller,
            String areaPath,
            Optional<VolunteerStatus> status,
            Optional<Specialty> specialty,
            Paging paging) {
        AreaPath place = areas.at(areaPath);
        KnownAreas.mustReach(caller, place);
        VolunteerRepository.Sought sought = new VolunteerRepository.Sought(place, status, specialty);
        String list = "volunteers " + sought;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        Page<Volunteer> page = cursors.page(
                volunteers.in(sought, after, paging.size() + 1),
                paging,
                list,
                volunteer -> List.of(volunteer.id().toString()));
        return new Page<>(files.masked(page.items()), page.next());
    }

    @Transactional
    public VolunteerView one(Caller caller, UUID id) {
        Volunteer volunteer = volunteers.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchVolunteer(id)));
        volunteer.mustBeVisibleTo(caller);
        return files.shownTo(caller, volunteer);
    }
}
