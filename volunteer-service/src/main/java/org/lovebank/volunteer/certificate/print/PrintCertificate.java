package org.lovebank.volunteer.certificate.print;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.paper.Paper;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.certificate.Certificate;
import org.lovebank.volunteer.certificate.CertificateContent;
import org.lovebank.volunteer.certificate.CertificateRefusal.NoSuchCertificate;
import org.lovebank.volunteer.certificate.CertificateRepository;
import org.lovebank.volunteer.certificate.CertificateView;
import org.lovebank.volunteer.certificate.Issue;
import org.lovebank.volunteer.disclosure.DisclosureLog;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;
import org.lovebank.volunteer.person.People;

/** Puts a certificate that holds on paper, with name and id number; the look is noted first. */
@ApplicationScoped
class PrintCertificate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final List<String> FIELDS = List.of("NAME", "ID_NO");

    private final CertificateRepository certificates;
    private final People people;
    private final DisclosureLog disclosures;
    private final Paper paper;

    PrintCertificate(CertificateRepository certificates, People people, DisclosureLog disclosures, Paper paper) {
        this.certificates = certificates;
        this.people = people;
        this.disclosures = disclosures;
        this.paper = paper;
    }

    @Transactional
    public byte[] of(Caller caller, UUID id) {
        Certificate certificate =
                certificates.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchCertificate(id)));
        certificate.mustBeVisibleTo(caller);
        certificate.mustHold();
        UUID holder = certificate.volunteerId();
        disclosures.note(
                caller, holder, caller.is(holder) ? DisclosurePurpose.SELF : DisclosurePurpose.IDENTITY_CHECK, FIELDS);
        CertificateContent content = people.key(holder)
                .open("certificate/" + id, Objects.requireNonNull(certificate.sealed()), CertificateContent.class);
        return paper.print(Templates.certificate(Printed.of(certificate.view(), content), content)
                .render());
    }

    /** Made by the template engine out of templates/PrintCertificate. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance certificate(Printed printed, CertificateContent content);
    }

    /** Words and numbers as they are printed. */
    public record Printed(
            String number,
            String issuedOn,
            String from,
            String to,
            String hours,
            String idType,
            String purpose,
            boolean official,
            String code,
            String checkCode) {

        private static final int MINUTES = 60;

        static Printed of(CertificateView view, CertificateContent content) {
            Issue issue = Objects.requireNonNull(view.issue());
            return new Printed(
                    issue.number(),
                    day(LocalDate.ofInstant(issue.issuedAt(), Time.DAYS)),
                    day(view.request().fromOn()),
                    day(view.request().toOn()),
                    issue.minutes() / MINUTES + " 小时 " + issue.minutes() % MINUTES + " 分",
                    content.idType().equals("RESIDENT_ID") ? "居民身份证" : content.idType(),
                    view.request().purpose(),
                    issue.official(),
                    issue.code(),
                    issue.checkCode());
        }

        private static String day(LocalDate day) {
            return DAY.format(day);
        }
    }
}
