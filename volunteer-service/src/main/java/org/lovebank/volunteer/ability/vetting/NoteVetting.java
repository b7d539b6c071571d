package org.lovebank.volunteer.ability.vetting;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.ability.AbilityRefusal.EndNotPossible;
import org.lovebank.volunteer.ability.AbilityRefusal.NotYourOwnCertificate;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.recordrules.AbilityRules;
import org.lovebank.volunteer.volunteer.ChangeVolunteer;
import org.lovebank.volunteer.volunteer.KnownVolunteers;
import org.lovebank.volunteer.volunteer.VolunteerRefusal;

/** Notes checks for work with minors and shows them to whoever must know. */
@ApplicationScoped
class NoteVetting {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String[] READERS = {Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.DPO};

    private final VettingRepository vettings;
    private final KnownVolunteers volunteers;
    private final ChangeVolunteer changeVolunteer;
    private final Policies policies;
    private final Cursors cursors;
    private final Clock clock;

    NoteVetting(
            VettingRepository vettings,
            KnownVolunteers volunteers,
            ChangeVolunteer changeVolunteer,
            Policies policies,
            Cursors cursors,
            Clock clock) {
        this.vettings = vettings;
        this.volunteers = volunteers;
        this.changeVolunteer = changeVolunteer;
        this.policies = policies;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** It holds for as long as the rule says, from the day of the check on; nobody notes the own. */
    @Transactional
    public VettingView by(Caller caller, Vetting.New wanted) {
        Instant now = clock.instant();
        AreaPath place = volunteers.visibleTo(caller, wanted.volunteerId());
        KnownAreas.mustReach(caller, place);
        if (caller.is(wanted.volunteerId())) {
            throw new Refused(new NotYourOwnCertificate());
        }
        InForce<AbilityRules> rule = policies.of(AbilityRules.class, place, now);
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        LocalDate oldest = today.minusMonths(rule.rules().vettingMonths());
        if (wanted.checkedOn().isAfter(today) || wanted.checkedOn().isBefore(oldest)) {
            throw new Refused(new EndNotPossible(oldest.toString(), today.toString()));
        }
        Vetting vetting = new Vetting(
                UuidCreator.getTimeOrderedEpoch(),
                place,
                wanted,
                wanted.checkedOn().plusMonths(rule.rules().vettingMonths()),
                rule.version(),
                caller.id(),
                now);
        vettings.persistAndFlush(vetting);
        changeVolunteer.tellAgain(wanted.volunteerId());
        return vetting.view();
    }

    /** To the volunteer, and to heads, the centre and the data protection officer of the area. */
    @Transactional
    public Page<VettingView> of(Caller caller, UUID volunteerId, Paging paging) {
        AreaPath place = volunteers.visibleTo(caller, volunteerId);
        if (!caller.is(volunteerId) && !caller.holdsIn(place, READERS)) {
            throw new Refused(new VolunteerRefusal.NoSuchVolunteer(volunteerId));
        }
        String list = "vettings " + volunteerId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        vettings.of(volunteerId, after, paging.size() + 1),
                        paging,
                        list,
                        one -> List.of(one.id().toString()))
                .map(Vetting::view);
    }
}
