package org.lovebank.task.complaint;

import static org.lovebank.task.complaint.form.ComplaintState.APPEALED;
import static org.lovebank.task.complaint.form.ComplaintState.CLOSED;
import static org.lovebank.task.complaint.form.ComplaintState.DECIDED;
import static org.lovebank.task.complaint.form.ComplaintState.MEDIATION;
import static org.lovebank.task.complaint.form.ComplaintState.OPEN;
import static org.lovebank.task.complaint.form.ComplaintState.RESPONDED;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.complaint.form.ComplaintRefusal.DeciderNotIndependent;
import org.lovebank.task.complaint.form.ComplaintRefusal.NotYourComplaint;
import org.lovebank.task.complaint.form.ComplaintRefusal.OtherSideNotHeard;
import org.lovebank.task.complaint.form.DecisionRequest;

/** A case 投诉/异议: two sides, somebody independent, one appeal. */
@Entity
@Table(name = "complaint")
public class Complaint {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Ground ground;

    @Embedded
    private Parties parties;

    @Embedded
    private Course course;

    @Embedded
    private Verdict verdict = new Verdict();

    @Embedded
    private Words words = new Words();

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    Complaint(UUID id, Ground ground, Parties parties, Course course) {
        this.id = id;
        this.ground = ground;
        this.parties = parties;
        this.course = course;
    }

    /** The other side says how it was, itself or through an office that writes it down. */
    public void answer(Caller by, Instant now) {
        boolean office = Parties.office(by, parties.area()) && !by.is(parties.complainantId());
        if (!by.is(parties.respondentId()) && !office) {
            throw new Refused(new NotYourComplaint(id));
        }
        course.move(id, RESPONDED, course.decisionDueAt(), now, OPEN);
    }

    public void mediate(Caller by, Subject subject, Instant now) {
        mustBeIndependent(by, subject);
        course.move(id, MEDIATION, course.decisionDueAt(), now, OPEN, RESPONDED);
    }

    /** Decided once; it takes effect when nobody appeals. */
    public void decide(Caller by, Subject subject, DecisionRequest how, Instant appealUntil, Instant now) {
        mustBeIndependent(by, subject);
        course.mustBe(id, OPEN, RESPONDED, MEDIATION);
        Instant heardUntil = course.dueAt();
        if (course.state() == OPEN && course.escalationLevel() == 0 && heardUntil != null && now.isBefore(heardUntil)) {
            throw new Refused(new OtherSideNotHeard(heardUntil));
        }
        ground.mustFit(how, subject);
        course.move(id, DECIDED, appealUntil, now, OPEN, RESPONDED, MEDIATION);
        verdict.decide(how.finding(), how.minutes(), by.id(), now);
    }

    /** Either side asks the centre, once. */
    public void appeal(Caller by, Instant due, Instant now) {
        mustBeAParty(by);
        course.move(id, APPEALED, due, now, DECIDED);
        verdict.appealed(by.id());
    }

    public void decideAppeal(Caller by, Subject subject, DecisionRequest how, Instant now) {
        if (!parties.appealedTo(by)) {
            throw new Refused(new NotYourComplaint(id));
        }
        mustNotBeInvolved(by, subject);
        if (by.id().equals(verdict.decidedBy())) {
            throw new Refused(new DeciderNotIndependent(id));
        }
        course.mustBe(id, APPEALED);
        ground.mustFit(how, subject);
        course.move(id, CLOSED, null, now, APPEALED);
        verdict.decideAgain(how.finding(), how.minutes(), by.id());
    }

    /** One side accepts what was decided; true when that ends the case. */
    public boolean accept(Caller by, Instant now) {
        mustBeAParty(by);
        course.mustBe(id, DECIDED);
        if (verdict.content(by.is(parties.complainantId()))) {
            course.move(id, CLOSED, null, now, DECIDED);
            return true;
        }
        return false;
    }

    /** Nobody appealed in time. */
    public void letStand(Instant now) {
        course.move(id, CLOSED, null, now, DECIDED);
    }

    public void withdraw(Caller by, Instant now) {
        if (!by.is(parties.complainantId())) {
            throw new Refused(new NotYourComplaint(id));
        }
        course.move(id, CLOSED, null, now, OPEN, RESPONDED, MEDIATION);
        verdict.withdrawn();
    }

    /** Who opens evidence for it: somebody independent, while it is not closed. */
    public void mustBeOpenFor(Caller by, Subject subject) {
        mustNotBeInvolved(by, subject);
        course.mustBe(id, OPEN, RESPONDED, MEDIATION, DECIDED, APPEALED);
    }

    public void escalate(Instant next) {
        course.escalate(next);
    }

    public void say(Words.Part part, byte @Nullable [] sealed) {
        words.keep(part, sealed);
    }

    private void mustBeIndependent(Caller by, Subject subject) {
        if (!parties.decidedBy(by)) {
            throw new Refused(new NotYourComplaint(id));
        }
        mustNotBeInvolved(by, subject);
    }

    private void mustNotBeInvolved(Caller by, Subject subject) {
        if (parties.include(by.id()) || subject.involves(by.id())) {
            throw new Refused(new DeciderNotIndependent(id));
        }
    }

    private void mustBeAParty(Caller by) {
        if (!by.is(parties.complainantId()) && !by.is(parties.respondentId())) {
            throw new Refused(new NotYourComplaint(id));
        }
    }

    /** Whether the caller may know that it exists. */
    boolean visibleTo(Caller caller) {
        return parties.include(caller.id()) || Parties.office(caller, parties.area());
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Ground ground() {
        return ground;
    }

    public Parties parties() {
        return parties;
    }

    public Course course() {
        return course;
    }

    public Verdict verdict() {
        return verdict;
    }

    public Words words() {
        return words;
    }
}
