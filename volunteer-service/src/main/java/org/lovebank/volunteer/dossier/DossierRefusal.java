package org.lovebank.volunteer.dossier;

import org.lovebank.problem.Refusal;

/** Why a dossier is not shown. */
sealed interface DossierRefusal extends Refusal {

    /** Whoever reads another's dossier says for which purpose of theirs. */
    record DossierPurposeNeeded(String purpose) implements DossierRefusal {}

    @Override
    default Kind kind() {
        return Kind.FORBIDDEN;
    }
}
