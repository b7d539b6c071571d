package org.lovebank.volunteer.certificate.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.certificate.Certificate;
import org.lovebank.volunteer.certificate.CertificateRefusal.NoSuchCertificate;
import org.lovebank.volunteer.certificate.CertificateRepository;
import org.lovebank.volunteer.certificate.CertificateView;

/** A handler takes a request up, or declines it with the reason. */
@ApplicationScoped
public class HandleCertificate {

    private final CertificateRepository certificates;
    private final Clock clock;

    HandleCertificate(CertificateRepository certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Transactional
    public CertificateView acceptedBy(Caller caller, UUID id) {
        Certificate certificate = forChange(id);
        certificate.accept(caller, clock.instant());
        certificates.flush();
        return certificate.view();
    }

    @Transactional
    public CertificateView declinedBy(Caller caller, UUID id, String reason) {
        Certificate certificate = forChange(id);
        certificate.decline(caller, reason, clock.instant());
        certificates.flush();
        return certificate.view();
    }

    private Certificate forChange(UUID id) {
        return certificates.findForChange(id).orElseThrow(() -> new Refused(new NoSuchCertificate(id)));
    }
}
