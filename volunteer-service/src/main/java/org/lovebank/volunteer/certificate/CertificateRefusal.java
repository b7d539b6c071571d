package org.lovebank.volunteer.certificate;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a certificate is refused. */
public sealed interface CertificateRefusal extends Refusal {

    record NoSuchCertificate(UUID certificateId) implements CertificateRefusal {}

    record CertificateStateForbids(String state, List<String> allowed) implements CertificateRefusal {}

    /** Nobody handles or issues their own, handler and issuer are two people, and so are those who void. */
    record CertificateNeedsAnother() implements CertificateRefusal {}

    /** No final record that this issuer recorded lies in the period. */
    record NoRecordsToCertify() implements CertificateRefusal {}

    /** More records than one certificate lists. */
    record TooManyToCertify(int recordsAtMost) implements CertificateRefusal {}

    /** The period ends before it begins, or in the future. */
    record PeriodNotPossible() implements CertificateRefusal {}

    /** Records on which it stands count no longer; have it voided and ask for another. */
    record CertifiedRecordsChanged(UUID certificateId) implements CertificateRefusal {}

    /** Comes out of the notice, not out of a proposal. */
    record VoidCauseNotProposed(String cause) implements CertificateRefusal {}

    /** Nobody has proposed to void it. */
    record VoidingNotProposed() implements CertificateRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchCertificate _ -> Kind.MISSING;
            case CertificateStateForbids _, CertifiedRecordsChanged _, VoidingNotProposed _ -> Kind.CONFLICT;
            case CertificateNeedsAnother _ -> Kind.FORBIDDEN;
            case NoRecordsToCertify _, TooManyToCertify _, PeriodNotPossible _, VoidCauseNotProposed _ -> Kind.INVALID;
        };
    }
}
