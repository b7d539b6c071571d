package org.lovebank.task.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.task.agreement.AgreementRepository;

/** Lists what the jobs look after: ids only, so that each is then held by itself. */
@ApplicationScoped
class RunningAgreements {

    private final AgreementRepository agreements;
    private final OccurrenceRepository occurrences;

    RunningAgreements(AgreementRepository agreements, OccurrenceRepository occurrences) {
        this.agreements = agreements;
        this.occurrences = occurrences;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> after(UUID last, int limit) {
        return agreements.runningAfter(last, limit);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Turn> openTurns(int limit) {
        return occurrences.open(limit);
    }
}
