package org.lovebank.volunteer.certificate.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.lovebank.http.signature.CheckCode;
import org.lovebank.volunteer.certificate.Certificate;
import org.lovebank.volunteer.certificate.CertificateRepository;
import org.lovebank.volunteer.certificate.CertificateView;
import org.lovebank.volunteer.certificate.Issue;
import org.lovebank.volunteer.certificate.signature.SignCertificate;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.person.People;

/** Answers what is known of a code; whatever is not exactly a code of ours is not valid, and no more is said. */
@ApplicationScoped
class VerifyCertificate {

    private final CertificateRepository certificates;
    private final SignCertificate signCertificate;
    private final KnownOrganisations organisations;
    private final People people;

    VerifyCertificate(
            CertificateRepository certificates,
            SignCertificate signCertificate,
            KnownOrganisations organisations,
            People people) {
        this.certificates = certificates;
        this.signCertificate = signCertificate;
        this.organisations = organisations;
        this.people = people;
    }

    @Transactional
    public Verification of(String given) {
        String code = given.strip();
        Optional<String> typed = CheckCode.read(code);
        Optional<Certificate> known = typed.isPresent()
                ? typed.flatMap(certificates::byCode)
                : signCertificate.read(code).flatMap(signed -> certificates.byCode(signed.text()));
        return known.map(this::told).orElseGet(Verification::unknown);
    }

    private Verification told(Certificate certificate) {
        CertificateView view = certificate.view();
        Issue issue = view.issue();
        return issue == null
                ? Verification.unknown()
                : Verification.of(
                        view,
                        issue,
                        organisations.nameOf(view.request().issuerId()),
                        people.data(certificate.volunteerId()).maskedName());
    }
}
