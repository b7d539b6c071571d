package org.lovebank.task.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.VoiceEvent.Case;
import org.lovebank.events.VoiceEvent.ComplaintOverdue;
import org.lovebank.events.VoiceEvent.ComplaintStateChanged;
import org.lovebank.events.VoiceEvent.ComplaintUpheld;
import org.lovebank.events.VoiceEvent.Upheld;
import org.lovebank.task.complaint.form.Finding;

/** Tells the street how a case stands: codes and ids, no word of it. */
@ApplicationScoped
public class TellComplaint {

    private final ComplaintRepository complaints;
    private final EventLog log;

    TellComplaint(ComplaintRepository complaints, EventLog log) {
        this.complaints = complaints;
        this.log = log;
    }

    /** Keeps the case and tells of it, in the transaction of its change. */
    public void changed(Complaint complaint) {
        complaints.keep(complaint);
        Ground ground = complaint.ground();
        Finding finding = complaint.verdict().finding();
        log.append(new ComplaintStateChanged(
                complaint.id(),
                complaint.version(),
                new Case(
                        ground.complaintNo(),
                        ground.kind().name(),
                        ground.reason().name(),
                        ground.about().name(),
                        ground.aboutId(),
                        complaint.parties().area().value(),
                        complaint.course().state().name(),
                        finding == null ? null : finding.name(),
                        complaint.course().dueAt(),
                        complaint.course().stateSince())));
    }

    /** Keeps the case and tells that nobody acted by then. */
    public void overdue(Complaint complaint, Instant wasDueAt, Instant now) {
        complaints.keep(complaint);
        log.append(new ComplaintOverdue(
                complaint.id(),
                complaint.version(),
                complaint.ground().complaintNo(),
                complaint.parties().area().value(),
                complaint.course().state().name(),
                complaint.course().escalationLevel(),
                wasDueAt,
                now));
    }

    /** For good, somebody was right; {@code minutes} is what still counts of a disputed service. */
    void upheld(Complaint complaint, Subject subject, @Nullable Integer minutes, Instant now) {
        Ground ground = complaint.ground();
        log.append(new ComplaintUpheld(
                complaint.id(),
                complaint.version(),
                new Upheld(
                        ground.complaintNo(),
                        ground.kind().name(),
                        ground.reason().name(),
                        String.valueOf(complaint.verdict().finding()),
                        complaint.parties().respondentId(),
                        ground.about().name(),
                        ground.aboutId(),
                        subject.serviceRecordId(),
                        minutes,
                        complaint.parties().area().value(),
                        now)));
    }
}
