package org.lovebank.volunteer.certificate.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.certificate.Certificate;
import org.lovebank.volunteer.certificate.CertificateRefusal.NoRecordsToCertify;
import org.lovebank.volunteer.certificate.CertificateRefusal.PeriodNotPossible;
import org.lovebank.volunteer.certificate.CertificateRepository;
import org.lovebank.volunteer.certificate.CertificateView;
import org.lovebank.volunteer.certificate.CertifiedRecordRepository;
import org.lovebank.volunteer.certificate.Requested;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.servicerecord.deed.Deed;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** A volunteer, or staff for a volunteer, asks the organisation that recorded the service; it costs nothing. */
@ApplicationScoped
public class AskForCertificate {

    private final CertificateRepository certificates;
    private final CertifiedRecordRepository certifiedRecords;
    private final KnownVolunteers volunteers;
    private final KnownOrganisations organisations;
    private final Clock clock;

    AskForCertificate(
            CertificateRepository certificates,
            CertifiedRecordRepository certifiedRecords,
            KnownVolunteers volunteers,
            KnownOrganisations organisations,
            Clock clock) {
        this.certificates = certificates;
        this.certifiedRecords = certifiedRecords;
        this.volunteers = volunteers;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Transactional
    public CertificateView by(Caller caller, NewCertificate wanted) {
        Instant now = clock.instant();
        AreaPath place = volunteers.editableBy(caller, wanted.volunteerId());
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        if (wanted.to().isBefore(wanted.from()) || wanted.to().isAfter(today)) {
            throw new Refused(new PeriodNotPossible());
        }
        Deed.mayBeTold("purpose", wanted.purpose());
        AreaPath recordedIn = organisations.sealing(wanted.issuerId()).place();
        if (certifiedRecords
                .of(wanted.volunteerId(), recordedIn, wanted.from(), wanted.to(), 1)
                .isEmpty()) {
            throw new Refused(new NoRecordsToCertify());
        }
        Certificate certificate = new Certificate(new Requested(
                wanted.volunteerId(),
                wanted.issuerId(),
                place.value(),
                wanted.from(),
                wanted.to(),
                wanted.purpose().strip(),
                caller.id(),
                now));
        certificates.persistAndFlush(certificate);
        return certificate.view();
    }
}
