package org.lovebank.volunteer.disclosure;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;

/** Where a look is noted, in the transaction that reads: what is not noted is not shown. */
@ApplicationScoped
public class DisclosureLog {

    private final DisclosureRepository disclosures;
    private final Clock clock;

    DisclosureLog(DisclosureRepository disclosures, Clock clock) {
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** Notes that {@code viewer} sees these fields of a person. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Caller viewer, UUID personId, DisclosurePurpose purpose, List<String> fields) {
        disclosures.persist(
                new Disclosure(UuidCreator.getTimeOrderedEpoch(), personId, viewer, purpose, fields, clock.instant()));
    }
}
