package org.lovebank.volunteer.certificate;

import java.util.List;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.certificate.CertificateRefusal.CertificateStateForbids;

/** Where a certificate stands; what is issued is publicised in the same step. */
public enum CertificateState {
    REQUESTED,
    DECLINED,
    ACCEPTED,
    PUBLICISED,
    VALID,
    VOIDED;

    List<CertificateState> next() {
        return switch (this) {
            case REQUESTED -> List.of(ACCEPTED, DECLINED);
            case ACCEPTED -> List.of(PUBLICISED, DECLINED);
            case PUBLICISED -> List.of(VALID, VOIDED);
            case VALID -> List.of(VOIDED);
            case DECLINED, VOIDED -> List.of();
        };
    }

    CertificateState to(CertificateState wanted) {
        if (!next().contains(wanted)) {
            throw new Refused(new CertificateStateForbids(
                    name(), next().stream().map(Enum::name).toList()));
        }
        return wanted;
    }
}
