package org.lovebank.volunteer.certificate.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.certificate.Certificate;
import org.lovebank.volunteer.certificate.CertificateContent;
import org.lovebank.volunteer.certificate.CertificateNumber;
import org.lovebank.volunteer.certificate.CertificateRefusal.NoRecordsToCertify;
import org.lovebank.volunteer.certificate.CertificateRefusal.NoSuchCertificate;
import org.lovebank.volunteer.certificate.CertificateRefusal.TooManyToCertify;
import org.lovebank.volunteer.certificate.CertificateRepository;
import org.lovebank.volunteer.certificate.CertificateView;
import org.lovebank.volunteer.certificate.CertifiedRecordRepository;
import org.lovebank.volunteer.certificate.CertifiedRecordRepository.Served;
import org.lovebank.volunteer.certificate.Issue;
import org.lovebank.volunteer.certificate.Requested;
import org.lovebank.volunteer.certificate.signature.SignCertificate;
import org.lovebank.volunteer.certificate.signature.SignedCode;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.notice.NewNotice;
import org.lovebank.volunteer.notice.NoticeBasis;
import org.lovebank.volunteer.notice.NoticeKind;
import org.lovebank.volunteer.notice.PublishNotice;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.organisation.KnownOrganisations.Sealing;
import org.lovebank.volunteer.person.People;

/** Who is in charge issues it: the final records as they are now, numbered, signed, and posted. */
@ApplicationScoped
public class IssueCertificate {

    private static final int MOST_RECORDS = 500;

    private final CertificateRepository certificates;
    private final CertifiedRecordRepository certifiedRecords;
    private final KnownOrganisations organisations;
    private final People people;
    private final SignCertificate signCertificate;
    private final PublishNotice publishNotice;
    private final Clock clock;

    IssueCertificate(
            CertificateRepository certificates,
            CertifiedRecordRepository certifiedRecords,
            KnownOrganisations organisations,
            People people,
            SignCertificate signCertificate,
            PublishNotice publishNotice,
            Clock clock) {
        this.certificates = certificates;
        this.certifiedRecords = certifiedRecords;
        this.organisations = organisations;
        this.people = people;
        this.signCertificate = signCertificate;
        this.publishNotice = publishNotice;
        this.clock = clock;
    }

    @Transactional
    public CertificateView by(Caller caller, UUID id, Signers signers) {
        Instant now = clock.instant();
        Certificate certificate =
                certificates.findForChange(id).orElseThrow(() -> new Refused(new NoSuchCertificate(id)));
        certificate.mustBeIssuableBy(caller);
        Requested requested = certificate.requested();
        Sealing issuer = organisations.sealing(requested.issuerId());
        List<Served> served = served(requested, issuer);
        PersonalData holder = people.data(requested.volunteerId());
        SignedCode code = signed(requested, served, holder, LocalDate.ofInstant(now, Time.DAYS));
        byte[] sealed = people.key(requested.volunteerId())
                .seal("certificate/" + id, content(requested, holder, issuer, served, signers));
        certificates.standOn(id, served.stream().map(Served::recordId).toList());
        Instant until = post(certificate, code);
        boolean official = served.stream().allMatch(Served::national);
        Issue issue = new Issue(
                code.number(),
                code.minutes(),
                served.size(),
                official,
                code.text(),
                code.checkCode(),
                caller.id(),
                now,
                until);
        certificate.issue(caller, issue, sealed, now);
        if (!until.isAfter(now)) {
            certificate.validate(now);
        }
        certificates.flush();
        return certificate.view();
    }

    private SignedCode signed(Requested requested, List<Served> served, PersonalData holder, LocalDate today) {
        return signCertificate.of(
                new SignedCode.Facts(
                        CertificateNumber.of(today.getYear(), certificates.nextNumber()),
                        today,
                        served.stream().mapToInt(one -> one.line().minutes()).sum(),
                        requested.fromOn(),
                        requested.toOn()),
                holder.name(),
                orEmpty(holder.idNo()));
    }

    private List<Served> served(Requested requested, Sealing issuer) {
        List<Served> served = certifiedRecords.of(
                requested.volunteerId(), issuer.place(), requested.fromOn(), requested.toOn(), MOST_RECORDS + 1);
        if (served.isEmpty()) {
            throw new Refused(new NoRecordsToCertify());
        }
        if (served.size() > MOST_RECORDS) {
            throw new Refused(new TooManyToCertify(MOST_RECORDS));
        }
        return served;
    }

    private CertificateContent content(
            Requested requested, PersonalData holder, Sealing issuer, List<Served> served, Signers signers) {
        return new CertificateContent(
                holder.name(),
                holder.idType() == null ? "" : holder.idType().name(),
                orEmpty(holder.idNo()),
                certifiedRecords.volunteerNo(requested.volunteerId()),
                served.stream().map(Served::line).toList(),
                issuer.name(),
                issuer.creditCode(),
                signers.personInCharge().strip(),
                signers.handler().strip(),
                signers.contact().strip());
    }

    private Instant post(Certificate certificate, SignedCode code) {
        NewNotice.Line line =
                new NewNotice.Line(certificate.id(), certificate.volunteerId(), (long) code.minutes(), code.number());
        return publishNotice
                .of(new NewNotice(
                        NoticeKind.CERTIFICATE,
                        new AreaPath(certificate.requested().areaPath()),
                        "志愿服务记录证明公示 " + code.number(),
                        "",
                        NoticeBasis.RULE,
                        List.of(line),
                        null))
                .until();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
