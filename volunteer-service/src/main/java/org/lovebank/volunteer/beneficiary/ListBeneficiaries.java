package org.lovebank.volunteer.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.beneficiary.BeneficiaryRefusal.NoSuchBeneficiary;
import org.lovebank.volunteer.disclosure.DisclosureLog;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.person.People;

/** Shows beneficiaries: in lists masked and without groups; one by one with them, to those who plan care, logged. */
@ApplicationScoped
class ListBeneficiaries {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final List<String> SITUATION = List.of("GROUPS", "NEEDS_SUMMARY");

    private final BeneficiaryRepository beneficiaries;
    private final People people;
    private final KnownAreas areas;
    private final DisclosureLog disclosures;
    private final AroundBeneficiary around;
    private final Clock clock;
    private final Cursors cursors;

    ListBeneficiaries(
            BeneficiaryRepository beneficiaries,
            People people,
            KnownAreas areas,
            DisclosureLog disclosures,
            AroundBeneficiary around,
            Clock clock,
            Cursors cursors) {
        this.beneficiaries = beneficiaries;
        this.people = people;
        this.areas = areas;
        this.disclosures = disclosures;
        this.around = around;
        this.clock = clock;
        this.cursors = cursors;
    }

    @Transactional
    public Page<BeneficiaryView> in(Caller caller, String areaPath, boolean reviewDue, Paging paging) {
        AreaPath place = areas.at(areaPath);
        KnownAreas.mustReach(caller, place);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.DAYS);
        LocalDate reviewedBy = reviewDue ? today.minusMonths(around.reviewMonths(place)) : today;
        String list = "beneficiaries " + place + " " + reviewDue;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        Page<Beneficiary> page = cursors.page(
                beneficiaries.in(place, reviewedBy, after, paging.size() + 1),
                paging,
                list,
                beneficiary -> List.of(beneficiary.id().toString()));
        Map<UUID, PersonalData> persons =
                people.data(page.items().stream().map(Beneficiary::id).toList());
        Map<AreaPath, Beneficiary.Surroundings> surroundings = new HashMap<>();
        return page.map(beneficiary -> beneficiary.view(
                persons.getOrDefault(beneficiary.id(), PersonalData.ERASED).maskedName(),
                null,
                surroundings.computeIfAbsent(beneficiary.place(), around::briefly)));
    }

    @Transactional
    public BeneficiaryView one(Caller caller, UUID id) {
        Beneficiary beneficiary =
                beneficiaries.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchBeneficiary(id)));
        beneficiary.mustBeVisibleTo(caller);
        boolean self = caller.is(id);
        if (!self && !caller.holdsIn(beneficiary.place(), Roles.STATION_WORKER, Roles.STATION_HEAD)) {
            return plainly(beneficiary);
        }
        disclosures.note(caller, id, self ? DisclosurePurpose.SELF : DisclosurePurpose.CARE, SITUATION);
        return beneficiary.view(
                people.data(id).maskedName(), beneficiary.situation(people.key(id)), around.whole(beneficiary));
    }

    private BeneficiaryView plainly(Beneficiary beneficiary) {
        return beneficiary.view(people.data(beneficiary.id()).maskedName(), null, around.briefly(beneficiary.place()));
    }
}
