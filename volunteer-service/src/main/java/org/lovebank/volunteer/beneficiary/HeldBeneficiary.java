package org.lovebank.volunteer.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.volunteer.holding.Forgets;
import org.lovebank.volunteer.holding.HeldData;
import org.lovebank.volunteer.person.People;

/** What is kept of somebody who is helped: in the person's copy, and gone with the person. */
@ApplicationScoped
class HeldBeneficiary implements HeldData, Forgets {

    private final BeneficiaryRepository beneficiaries;
    private final People people;
    private final AroundBeneficiary around;

    HeldBeneficiary(BeneficiaryRepository beneficiaries, People people, AroundBeneficiary around) {
        this.beneficiaries = beneficiaries;
        this.people = people;
        this.around = around;
    }

    @Override
    public String section() {
        return "beneficiary";
    }

    @Override
    public Object of(UUID personId) {
        return beneficiaries.findByIdOptional(personId).stream()
                .map(beneficiary -> beneficiary.view(
                        people.data(personId).name(),
                        beneficiary.situation(people.key(personId)),
                        around.whole(beneficiary)))
                .toList();
    }

    @Override
    public void forget(UUID personId, Ending ending, Instant now) {
        if (ending == Ending.ERASED) {
            beneficiaries.findForChange(personId).ifPresent(beneficiary -> beneficiary.forgetSituation(now));
            beneficiaries.flush();
        }
    }
}
