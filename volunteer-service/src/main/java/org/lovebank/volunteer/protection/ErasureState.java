package org.lovebank.volunteer.protection;

import java.util.List;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.protection.ErasureRefusal.ErasureStateForbids;

/** Where a request to be forgotten stands. */
enum ErasureState {
    REQUESTED,
    /** The officer said yes; the other houses are asked what is open. */
    APPROVED,
    ERASED,
    REFUSED,
    WITHDRAWN;

    List<ErasureState> next() {
        return switch (this) {
            case REQUESTED -> List.of(APPROVED, REFUSED, WITHDRAWN);
            case APPROVED -> List.of(ERASED, REQUESTED, WITHDRAWN);
            case ERASED, REFUSED, WITHDRAWN -> List.of();
        };
    }

    ErasureState to(ErasureState wanted) {
        if (!next().contains(wanted)) {
            throw new Refused(new ErasureStateForbids(
                    name(), wanted.name(), next().stream().map(Enum::name).toList()));
        }
        return wanted;
    }
}
