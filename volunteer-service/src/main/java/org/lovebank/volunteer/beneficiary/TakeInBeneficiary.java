package org.lovebank.volunteer.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.beneficiary.Beneficiary.Situation;
import org.lovebank.volunteer.beneficiary.BeneficiaryRefusal.AlreadyBeneficiary;
import org.lovebank.volunteer.beneficiary.BeneficiaryRefusal.NoSuchBeneficiary;
import org.lovebank.volunteer.beneficiary.BeneficiaryRefusal.WhoIsToBeHelped;
import org.lovebank.volunteer.beneficiary.BeneficiaryResource.NewBeneficiary;
import org.lovebank.volunteer.beneficiary.BeneficiaryResource.Review;
import org.lovebank.volunteer.consent.ConsentPurpose;
import org.lovebank.volunteer.consent.ConsentWithdrawn;
import org.lovebank.volunteer.consent.Consents;
import org.lovebank.volunteer.consent.DataClass;
import org.lovebank.volunteer.person.People;

/** Takes somebody in who needs help (建档立卡); a volunteer may be a beneficiary too. */
@ApplicationScoped
class TakeInBeneficiary {

    private final BeneficiaryRepository beneficiaries;
    private final People people;
    private final KnownAreas areas;
    private final Consents consents;
    private final AroundBeneficiary around;
    private final Clock clock;

    TakeInBeneficiary(
            BeneficiaryRepository beneficiaries,
            People people,
            KnownAreas areas,
            Consents consents,
            AroundBeneficiary around,
            Clock clock) {
        this.beneficiaries = beneficiaries;
        this.people = people;
        this.areas = areas;
        this.consents = consents;
        this.around = around;
        this.clock = clock;
    }

    @Transactional
    public BeneficiaryView by(Caller caller, NewBeneficiary wanted) {
        AreaPath place = areas.at(wanted.areaPath());
        KnownAreas.mustReach(caller, place);
        UUID id = who(caller, wanted, place);
        consents.note(id, wanted.consents() == null ? List.of() : wanted.consents(), caller.id());
        consents.demand(id, "groups", ConsentPurpose.CARE, DataClass.SENSITIVE);
        Beneficiary beneficiary = new Beneficiary(
                id,
                place,
                Boolean.TRUE.equals(wanted.keyRecipient()),
                new Situation(wanted.groups().stream().sorted().toList(), wanted.needsSummary()),
                people.key(id),
                caller,
                clock.instant());
        beneficiaries.keep(beneficiary);
        return beneficiary.view(people.data(id).maskedName(), null, around.whole(beneficiary));
    }

    /** Looks again at somebody's situation; the consent that was given must still stand. */
    @Transactional
    public BeneficiaryView reviewedBy(Caller caller, UUID id, @Nullable String ifMatch, Review review) {
        Beneficiary beneficiary =
                beneficiaries.findForChange(id).orElseThrow(() -> new Refused(new NoSuchBeneficiary(id)));
        beneficiary.mustBeVisibleTo(caller);
        if (ifMatch != null) {
            new Version(beneficiary.version()).mustMatch(ifMatch);
        }
        consents.demand(id, "groups", ConsentPurpose.CARE, DataClass.SENSITIVE);
        Situation situation = new Situation(review.groups().stream().sorted().toList(), review.needsSummary());
        beneficiary.review(review.keyRecipient(), situation, people.key(id), caller, clock.instant());
        beneficiaries.flush();
        return beneficiary.view(people.data(id).maskedName(), null, around.whole(beneficiary));
    }

    void forget(@Observes ConsentWithdrawn consent) {
        if (consent.endsGroundFor(ConsentPurpose.CARE, DataClass.SENSITIVE)) {
            beneficiaries
                    .findForChange(consent.personId())
                    .ifPresent(beneficiary -> beneficiary.forgetSituation(clock.instant()));
        }
    }

    private UUID who(Caller caller, NewBeneficiary wanted, AreaPath place) {
        if ((wanted.person() == null) == (wanted.personId() == null)) {
            throw new Refused(new WhoIsToBeHelped());
        }
        if (wanted.person() != null) {
            return people.takeIn(caller, wanted.person(), place);
        }
        KnownAreas.mustReach(caller, people.homeOf(wanted.personId()));
        if (beneficiaries.findByIdOptional(wanted.personId()).isPresent()) {
            throw new Refused(new AlreadyBeneficiary(wanted.personId()));
        }
        return wanted.personId();
    }
}
