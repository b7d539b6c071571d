package org.lovebank.task.intake;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.intake.fate.IntakeRefusal.NoDuplicateOf;
import org.lovebank.task.intake.fate.IntakeRefusal.NotYourIntake;
import org.lovebank.task.intake.fate.IntakeState;
import org.lovebank.task.intake.fate.Outcome;
import org.lovebank.task.intake.matter.Matter;
import org.lovebank.task.intake.matter.Reporter;

/** A matter that came in 民情: it has a clock until it has an outcome. */
@Entity
@Table(name = "intake")
public class Intake {

    /** Offices that may decide what becomes of a matter in their area. */
    private static final String[] TRIAGE = {
        Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN
    };

    @Id
    private UUID id;

    @Version
    private long version;

    private String intakeNo;

    @Embedded
    private Matter matter;

    @Embedded
    private Reporter reporter;

    @Embedded
    private Fate fate;

    @SuppressWarnings("NullAway.Init")
    protected Intake() {}

    Intake(UUID id, String intakeNo, Matter matter, Reporter reporter, Instant due, Instant now) {
        this.id = id;
        this.intakeNo = intakeNo;
        this.matter = matter;
        this.reporter = reporter;
        this.fate = new Fate(due, now);
    }

    public void takeUp(Caller by, Instant due, Instant now) {
        mustBeTriagedBy(by);
        fate.takeUp(id, by.id(), due, now);
    }

    public void refer(Caller by, String to, @Nullable String why, Instant due, Instant now) {
        mustBeTriagedBy(by);
        fate.refer(id, by.id(), to, why, due, now);
    }

    /** Ends the matter; {@code thing} is the wish, the order or the earlier matter that it became. */
    public void settle(Caller by, Outcome as, @Nullable String why, @Nullable UUID thing, Instant now) {
        mustBeTriagedBy(by);
        fate.settle(id, by.id(), as, why, thing, now);
    }

    /** An earlier matter in the same area, which did not end as a duplicate itself. */
    public void mustBeOriginalOf(Intake duplicate) {
        boolean sameMatter = id.equals(duplicate.id);
        if (sameMatter || fate.outcome() == Outcome.DUPLICATE) {
            throw new Refused(new NoDuplicateOf(id));
        }
    }

    /** It has no outcome yet, and nobody else has it. */
    public void mustBeOpen() {
        fate.mustAllow(id, IntakeState.SETTLED);
    }

    public void mustBeReferred() {
        fate.mustBe(id, IntakeState.REFERRED);
    }

    public void escalate(Instant next, Instant now) {
        fate.escalate(next, now);
    }

    /** Takes the words away; what remains names nobody. */
    public void eraseWords(Instant now) {
        matter.erase(now);
    }

    public void mustBeTriagedBy(Caller caller) {
        if (!inCareOf(caller)) {
            throw new Refused(new NotYourIntake(matter.area().value()));
        }
    }

    boolean inCareOf(Caller caller) {
        return caller.holdsIn(matter.area(), TRIAGE);
    }

    /** Whether the caller may know that it exists. */
    public boolean visibleTo(Caller caller) {
        return reporter.include(caller.id()) || inCareOf(caller);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String intakeNo() {
        return intakeNo;
    }

    public Matter matter() {
        return matter;
    }

    public Reporter reporter() {
        return reporter;
    }

    public Fate fate() {
        return fate;
    }
}
