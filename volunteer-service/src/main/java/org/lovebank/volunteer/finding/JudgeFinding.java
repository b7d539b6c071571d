package org.lovebank.volunteer.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.finding.FindingRefusal.NoSuchFinding;

/** A person says whether a finding is one. Nothing follows by itself: voiding a record has its own two people. */
@ApplicationScoped
class JudgeFinding {

    private final FindingRepository findings;
    private final Clock clock;

    JudgeFinding(FindingRepository findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    @Transactional
    public FindingView by(Caller caller, UUID id, boolean confirmed, String reason) {
        Finding finding = findings.findForChange(id).orElseThrow(() -> new Refused(new NoSuchFinding(id)));
        finding.judge(caller, confirmed, reason, clock.instant());
        findings.flush();
        return finding.view();
    }
}
