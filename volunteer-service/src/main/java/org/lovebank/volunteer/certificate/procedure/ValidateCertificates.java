package org.lovebank.volunteer.certificate.procedure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.certificate.Certificate;
import org.lovebank.volunteer.certificate.CertificateRepository;
import org.lovebank.volunteer.notice.NoticeKind;
import org.lovebank.volunteer.notice.Noticed;

/** Makes certificates valid whose notice is over without an objection that waits; a row's lock makes a second replica harmless. */
@ApplicationScoped
class ValidateCertificates {

    private static final Logger LOG = Logger.getLogger(ValidateCertificates.class);
    private static final int MOST = 500;

    private final CertificateRepository certificates;
    private final Noticed noticed;
    private final Clock clock;

    ValidateCertificates(CertificateRepository certificates, Noticed noticed, Clock clock) {
        this.certificates = certificates;
        this.noticed = noticed;
        this.clock = clock;
    }

    @Scheduled(
            every = "${lovebank.certificates.validate-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTimer() {
        int valid = now();
        if (valid > 0) {
            LOG.infof("certificates valid=%d", valid);
        }
    }

    /** How many became valid. */
    int now() {
        Instant now = clock.instant();
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> certificates.due(now, MOST));
        int valid = 0;
        for (UUID id : due) {
            valid += validate(id, now) ? 1 : 0;
        }
        return valid;
    }

    private boolean validate(UUID id, Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                // The notice first, as an objection's decision takes them.
                boolean passed = noticed.hasPassed(NoticeKind.CERTIFICATE, id);
                Certificate certificate = certificates.findForChange(id).orElseThrow();
                if (passed) {
                    certificate.validate(now);
                }
                return passed;
            });
        } catch (Refused changedMeanwhile) {
            return false;
        }
    }
}
