package org.lovebank.volunteer.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.volunteer.holding.HeldData;

/** Certificates in a person's copy; what named the person on them goes with the person's key. */
@ApplicationScoped
class KeptCertificates implements HeldData {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MOST = 500;

    private final CertificateRepository certificates;

    KeptCertificates(CertificateRepository certificates) {
        this.certificates = certificates;
    }

    @Override
    public String section() {
        return "certificates";
    }

    @Override
    public Object of(UUID personId) {
        return certificates.of(personId, BEFORE_ALL, MOST).stream()
                .map(Certificate::view)
                .toList();
    }
}
