package org.lovebank.task.deadline;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.lovebank.task.complaint.CaseClocks;
import org.lovebank.task.complaint.Complaint;
import org.lovebank.task.complaint.ComplaintRepository;
import org.lovebank.task.complaint.EndComplaint;
import org.lovebank.task.complaint.TellComplaint;
import org.lovebank.task.complaint.form.ComplaintState;

/** Lets decisions stand that nobody appealed, and tells higher up of cases that nobody moves. */
@ApplicationScoped
public class FollowCases {

    private static final Logger LOG = Logger.getLogger(FollowCases.class);
    private static final int AT_ONCE = 100;

    private final ComplaintRepository complaints;
    private final CaseClocks clocks;
    private final EndComplaint endComplaint;
    private final TellComplaint tellComplaint;
    private final Clock clock;

    FollowCases(
            ComplaintRepository complaints,
            CaseClocks clocks,
            EndComplaint endComplaint,
            TellComplaint tellComplaint,
            Clock clock) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.endComplaint = endComplaint;
        this.tellComplaint = tellComplaint;
        this.clock = clock;
    }

    /** Any number of replicas may do it at once; what is left over waits for the next round. */
    @Scheduled(
            identity = "follow-cases",
            every = "${lovebank.task.escalate-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        Instant now = clock.instant();
        List<Complaint> due = complaints.due(now, AT_ONCE);
        for (Complaint complaint : due) {
            if (complaint.course().state() == ComplaintState.DECIDED) {
                complaint.letStand(now);
                endComplaint.of(complaint, now);
            } else {
                Instant wasDue = complaint.course().dueAt();
                complaint.escalate(clocks.nextLook(complaint.parties().area(), now));
                tellComplaint.overdue(complaint, wasDue == null ? now : wasDue, now);
            }
        }
        if (!due.isEmpty()) {
            LOG.infof("cases followed count=%d", due.size());
        }
    }
}
