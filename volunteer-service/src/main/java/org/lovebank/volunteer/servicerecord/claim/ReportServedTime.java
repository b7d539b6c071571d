package org.lovebank.volunteer.servicerecord.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.servicerecord.ClaimedRecord.Claim;
import org.lovebank.volunteer.servicerecord.RecordBook;
import org.lovebank.volunteer.servicerecord.RecordRefusal.VolunteerMayNotServe;
import org.lovebank.volunteer.servicerecord.RecordView;
import org.lovebank.volunteer.servicerecord.ServiceRecord;
import org.lovebank.volunteer.servicerecord.deed.Origin;
import org.lovebank.volunteer.servicerecord.deed.Source;
import org.lovebank.volunteer.servicerecord.deed.Witness;
import org.lovebank.volunteer.servicerecord.deed.WitnessMethod;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Service that volunteers organised themselves (自主开展): reported by the volunteer, or by staff for one. */
@ApplicationScoped
class ReportServedTime {

    private final RecordBook book;
    private final SubmitRecord submitRecord;
    private final KnownVolunteers volunteers;
    private final KnownAreas areas;
    private final People people;
    private final Policies policies;
    private final Clock clock;

    ReportServedTime(
            RecordBook book,
            SubmitRecord submitRecord,
            KnownVolunteers volunteers,
            KnownAreas areas,
            People people,
            Policies policies,
            Clock clock) {
        this.book = book;
        this.submitRecord = submitRecord;
        this.volunteers = volunteers;
        this.areas = areas;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public RecordView by(Caller caller, NewRecord told) {
        Instant now = clock.instant();
        AreaPath place = areas.at(told.areaPath());
        volunteers.visibleTo(caller, told.volunteerId());
        if (!caller.is(told.volunteerId())) {
            KnownAreas.mustReach(caller, place);
        }
        if (!volunteers.takeTurn(told.volunteerId()).mayHaveServed()) {
            throw new Refused(new VolunteerMayNotServe());
        }
        int longest = policies.evidence(place, now).rules().longestMinutes();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Claim claim = new Claim(
                id,
                told.volunteerId(),
                new Origin(Source.SELF_ORGANISED, id, null, "NONE", caller.id()),
                place,
                told.deed(longest, now),
                told.helped(),
                new Witness(told.witnessId(), people.data(told.witnessId()).maskedName(), null),
                WitnessMethod.PAPER.grade());
        ServiceRecord record = ServiceRecord.drafted(claim, now);
        book.keep(record);
        if (!told.isDraft()) {
            submitRecord.submit(caller, record);
        }
        return record.view();
    }
}
