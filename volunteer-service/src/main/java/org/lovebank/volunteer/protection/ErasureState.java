package org.lovebank.volunteer.protection;

import java.util.List;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.protection.ErasureRefusal.ErasureStateForbids;

/** Where a request to be forgotten stands. */
enum ErasureState {
    REQUESTED,
    ERASED,
    REFUSED,
    WITHDRAWN;

    List<ErasureState> next() {
        return switch (this) {
            case REQUESTED -> List.of(ERASED, REFUSED, WITHDRAWN);
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
