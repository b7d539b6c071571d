package org.lovebank.volunteer.ability.qualification;

import java.util.List;

/** Whether somebody looked at the certificate. */
enum QualificationState {
    BROUGHT,
    VERIFIED,
    REVOKED;

    List<QualificationState> next() {
        return switch (this) {
            case BROUGHT -> List.of(VERIFIED, REVOKED);
            case VERIFIED -> List.of(REVOKED);
            case REVOKED -> List.of();
        };
    }
}
