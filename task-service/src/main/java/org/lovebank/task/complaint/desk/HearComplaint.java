package org.lovebank.task.complaint.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.task.complaint.CaseClocks;
import org.lovebank.task.complaint.Complaint;
import org.lovebank.task.complaint.ComplaintRepository;
import org.lovebank.task.complaint.ComplaintView;
import org.lovebank.task.complaint.EndComplaint;
import org.lovebank.task.complaint.Subject;
import org.lovebank.task.complaint.TellComplaint;
import org.lovebank.task.complaint.Words.Part;
import org.lovebank.task.complaint.form.DecisionRequest;
import org.lovebank.task.secret.Seal;

/** A case is heard: both sides speak, somebody independent decides, the centre decides once more if asked. */
@ApplicationScoped
class HearComplaint {

    private final ComplaintRepository complaints;
    private final CaseClocks clocks;
    private final EndComplaint endComplaint;
    private final TellComplaint tellComplaint;
    private final Seal seal;
    private final Clock clock;

    HearComplaint(
            ComplaintRepository complaints,
            CaseClocks clocks,
            EndComplaint endComplaint,
            TellComplaint tellComplaint,
            Seal seal,
            Clock clock) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.endComplaint = endComplaint;
        this.tellComplaint = tellComplaint;
        this.seal = seal;
        this.clock = clock;
    }

    @Transactional
    ComplaintView answer(Caller caller, UUID id, String words) {
        Complaint complaint = complaints.findForChange(caller, id);
        complaint.answer(caller, clock.instant());
        say(complaint, Part.ANSWER, words);
        return told(complaint, caller);
    }

    @Transactional
    ComplaintView mediate(Caller caller, UUID id) {
        Complaint complaint = complaints.findForChange(caller, id);
        complaint.mediate(caller, subject(complaint), clock.instant());
        return told(complaint, caller);
    }

    @Transactional
    ComplaintView decide(Caller caller, UUID id, DecisionRequest how) {
        Instant now = clock.instant();
        Complaint complaint = complaints.findForChange(caller, id);
        Instant appealUntil = clocks.appealUntil(complaint.parties().area(), now);
        complaint.decide(caller, subject(complaint), how, appealUntil, now);
        say(complaint, Part.DECISION, how.words());
        return told(complaint, caller);
    }

    @Transactional
    ComplaintView appeal(Caller caller, UUID id, String words) {
        Instant now = clock.instant();
        Complaint complaint = complaints.findForChange(caller, id);
        complaint.appeal(caller, clocks.appealDecisionDue(complaint.parties().area(), now), now);
        say(complaint, Part.APPEAL, words);
        return told(complaint, caller);
    }

    @Transactional
    ComplaintView decideAppeal(Caller caller, UUID id, DecisionRequest how) {
        Instant now = clock.instant();
        Complaint complaint = complaints.findForChange(caller, id);
        complaint.decideAppeal(caller, subject(complaint), how, now);
        say(complaint, Part.APPEAL_DECISION, how.words());
        endComplaint.of(complaint, now);
        return ComplaintView.of(complaint, caller);
    }

    @Transactional
    ComplaintView accept(Caller caller, UUID id) {
        Instant now = clock.instant();
        Complaint complaint = complaints.findForChange(caller, id);
        if (complaint.accept(caller, now)) {
            endComplaint.of(complaint, now);
            return ComplaintView.of(complaint, caller);
        }
        return told(complaint, caller);
    }

    @Transactional
    ComplaintView withdraw(Caller caller, UUID id) {
        Instant now = clock.instant();
        Complaint complaint = complaints.findForChange(caller, id);
        complaint.withdraw(caller, now);
        endComplaint.of(complaint, now);
        return ComplaintView.of(complaint, caller);
    }

    private Subject subject(Complaint complaint) {
        return complaints
                .subject(complaint.ground().about(), complaint.ground().aboutId())
                .orElseThrow(() -> new IllegalStateException("a case is about something"));
    }

    private void say(Complaint complaint, Part part, String words) {
        complaint.say(part, seal.seal(words, complaint.id(), part.name()));
    }

    private ComplaintView told(Complaint complaint, Caller caller) {
        tellComplaint.changed(complaint);
        return ComplaintView.of(complaint, caller);
    }
}
