package org.lovebank.volunteer.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.volunteer.person.People;

/** Beneficiaries as other rooms ask for them: ids only. */
@ApplicationScoped
public class KnownBeneficiaries {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int AT_ONCE = 200;
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final BeneficiaryRepository beneficiaries;
    private final People people;

    KnownBeneficiaries(BeneficiaryRepository beneficiaries, People people) {
        this.beneficiaries = beneficiaries;
        this.people = people;
    }

    /** Who belongs to a group below a place; each situation is opened for this and shown to nobody. */
    public Set<UUID> of(AreaPath place, BeneficiaryGroup group) {
        Set<UUID> found = new HashSet<>();
        List<Beneficiary> some = beneficiaries.in(place, EVER, BEFORE_ALL, AT_ONCE);
        while (!some.isEmpty()) {
            some.stream()
                    .filter(Beneficiary::hasSituation)
                    .filter(one -> one.situation(people.key(one.id())).groups().contains(group))
                    .forEach(one -> found.add(one.id()));
            some = beneficiaries.in(place, EVER, some.getLast().id(), AT_ONCE);
        }
        return found;
    }
}
