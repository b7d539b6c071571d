package org.lovebank.volunteer.certificate.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.certificate.Certificate;
import org.lovebank.volunteer.certificate.CertificateRefusal.NoSuchCertificate;
import org.lovebank.volunteer.certificate.CertificateRepository;
import org.lovebank.volunteer.certificate.CertificateView;
import org.lovebank.volunteer.certificate.VoidCause;
import org.lovebank.volunteer.notice.NoticeEnded;
import org.lovebank.volunteer.notice.NoticeKind;
import org.lovebank.volunteer.servicerecord.HonourMinutes;
import org.lovebank.volunteer.servicerecord.deed.Deed;

/** Two people void a certificate; one whose notice fell, falls; one whose records changed says so. */
@ApplicationScoped
class VoidCertificate {

    private final CertificateRepository certificates;
    private final Clock clock;

    VoidCertificate(CertificateRepository certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Transactional
    public CertificateView proposedBy(Caller caller, UUID id, VoidCause cause, String reason) {
        Deed.mayBeTold("reason", reason);
        Certificate certificate = forChange(id);
        certificate.proposeVoid(caller, cause, reason, clock.instant());
        certificates.flush();
        return certificate.view();
    }

    @Transactional
    public CertificateView approvedBy(Caller caller, UUID id) {
        Certificate certificate = forChange(id);
        certificate.approveVoid(caller, clock.instant());
        certificates.flush();
        return certificate.view();
    }

    void on(@Observes NoticeEnded ended) {
        if (ended.kind() == NoticeKind.CERTIFICATE) {
            certificates.findForChange(ended.subjectId()).ifPresent(one -> one.fallWithNotice(clock.instant()));
        }
    }

    void on(@Observes HonourMinutes.Changed changed) {
        certificates.markChanged(changed.volunteerId(), clock.instant());
    }

    private Certificate forChange(UUID id) {
        return certificates.findForChange(id).orElseThrow(() -> new Refused(new NoSuchCertificate(id)));
    }
}
