package org.lovebank.task.complaint;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.complaint.Words.Part;
import org.lovebank.task.complaint.form.ComplaintKind;
import org.lovebank.task.complaint.form.ComplaintRefusal.NothingToComplainAbout;
import org.lovebank.task.complaint.form.ComplaintRequest;
import org.lovebank.task.complaint.form.ComplaintSide;
import org.lovebank.task.secret.Seal;

/** Somebody brings a case; a dispute sets still what is not confirmed yet. */
@ApplicationScoped
public class OpenComplaint {

    private final ComplaintRepository complaints;
    private final CaseClocks clocks;
    private final EndComplaint endComplaint;
    private final TellComplaint tellComplaint;
    private final Seal seal;
    private final Clock clock;

    OpenComplaint(
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
    public ComplaintView by(Caller caller, ComplaintRequest asked) {
        Instant now = clock.instant();
        Subject subject = complaints
                .subject(asked.about(), asked.aboutId())
                .orElseThrow(() -> new Refused(new NothingToComplainAbout(asked.aboutId())));
        ComplaintSide own = subject.sideOf(caller);
        ComplaintSide side = own == null ? written(caller, subject, asked) : own;
        clocks.mustBeInTime(subject, now);
        boolean freezes = asked.kind() == ComplaintKind.DISPUTE && subject.freezes();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Complaint complaint = new Complaint(
                id,
                new Ground(complaints.nextNumber(now), asked, freezes),
                new Parties(subject, side, own == null ? subject.person(side) : caller.id(), caller.id()),
                clocks.begin(subject.area(), now));
        complaint.say(Part.COMPLAINT, seal.seal(asked.words(), id, Part.COMPLAINT.name()));
        tellComplaint.changed(complaint);
        if (freezes) {
            endComplaint.freeze(subject, now);
        }
        return ComplaintView.of(complaint, caller);
    }

    /** Staff write down whose case it is. */
    private static ComplaintSide written(Caller caller, Subject subject, ComplaintRequest asked) {
        ComplaintSide side = asked.side();
        if (side == null || !Parties.office(caller, subject.area())) {
            throw subject.unknown();
        }
        return side;
    }
}
