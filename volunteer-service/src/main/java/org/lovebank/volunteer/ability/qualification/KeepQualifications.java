package org.lovebank.volunteer.ability.qualification;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.ability.AbilityRefusal.EndNotPossible;
import org.lovebank.volunteer.ability.AbilityRefusal.NoSuchQualification;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.seal.PersonalKey;
import org.lovebank.volunteer.volunteer.ChangeVolunteer;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Takes certificates in, verifies and revokes them; other houses hear of what counts with the volunteer's file. */
@ApplicationScoped
class KeepQualifications {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final QualificationRepository qualifications;
    private final KnownVolunteers volunteers;
    private final ChangeVolunteer changeVolunteer;
    private final People people;
    private final Cursors cursors;
    private final Clock clock;

    KeepQualifications(
            QualificationRepository qualifications,
            KnownVolunteers volunteers,
            ChangeVolunteer changeVolunteer,
            People people,
            Cursors cursors,
            Clock clock) {
        this.qualifications = qualifications;
        this.volunteers = volunteers;
        this.changeVolunteer = changeVolunteer;
        this.people = people;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    public QualificationView brought(Caller caller, Qualification.New wanted) {
        AreaPath place = volunteers.visibleTo(caller, wanted.volunteerId());
        LocalDate today = today();
        if (wanted.validUntilOn() != null && wanted.validUntilOn().isBefore(today)) {
            throw new Refused(new EndNotPossible(today.toString(), ""));
        }
        PersonalKey key = people.key(wanted.volunteerId());
        Qualification qualification = new Qualification(
                UuidCreator.getTimeOrderedEpoch(),
                wanted.volunteerId(),
                place,
                wanted,
                key,
                caller.id(),
                clock.instant());
        qualifications.keep(qualification);
        return qualification.view(key);
    }

    @Transactional
    public QualificationView verified(Caller caller, UUID id) {
        Qualification qualification = forChange(id);
        qualification.verify(caller, today(), clock.instant());
        return kept(qualification);
    }

    @Transactional
    public QualificationView revoked(Caller caller, UUID id) {
        Qualification qualification = forChange(id);
        qualification.revoke(caller, clock.instant());
        return kept(qualification);
    }

    @Transactional
    public Page<QualificationView> of(Caller caller, UUID volunteerId, Paging paging) {
        volunteers.visibleTo(caller, volunteerId);
        String list = "qualifications " + volunteerId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        PersonalKey key = people.key(volunteerId);
        return cursors.page(
                        qualifications.of(volunteerId, after, paging.size() + 1),
                        paging,
                        list,
                        one -> List.of(one.id().toString()))
                .map(one -> one.view(key));
    }

    private QualificationView kept(Qualification qualification) {
        qualifications.keep(qualification);
        changeVolunteer.tellAgain(qualification.volunteerId());
        return qualification.view(people.key(qualification.volunteerId()));
    }

    private Qualification forChange(UUID id) {
        return qualifications.findForChange(id).orElseThrow(() -> new Refused(new NoSuchQualification(id)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.DAYS);
    }
}
