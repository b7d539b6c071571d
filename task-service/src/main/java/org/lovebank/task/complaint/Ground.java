package org.lovebank.task.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.complaint.form.About;
import org.lovebank.task.complaint.form.ComplaintKind;
import org.lovebank.task.complaint.form.ComplaintReason;
import org.lovebank.task.complaint.form.ComplaintRefusal.MinutesDoNotFit;
import org.lovebank.task.complaint.form.ComplaintRefusal.NoDecision;
import org.lovebank.task.complaint.form.ComplaintRequest;
import org.lovebank.task.complaint.form.DecisionRequest;
import org.lovebank.task.complaint.form.Finding;

/** What a case is about and why; whether something was frozen for it. */
@Embeddable
public class Ground {

    private String complaintNo;

    @Enumerated(EnumType.STRING)
    private ComplaintKind kind;

    @Enumerated(EnumType.STRING)
    private ComplaintReason reason;

    @Enumerated(EnumType.STRING)
    private About about;

    private UUID aboutId;
    private boolean frozen;

    @SuppressWarnings("NullAway.Init")
    protected Ground() {}

    Ground(String complaintNo, ComplaintRequest asked, boolean frozen) {
        this.complaintNo = complaintNo;
        this.kind = asked.kind();
        this.reason = asked.reason();
        this.about = asked.about();
        this.aboutId = asked.aboutId();
        this.frozen = frozen;
    }

    /** Minutes are named exactly when a dispute about service is upheld in part. */
    void mustFit(DecisionRequest how, Subject subject) {
        if (how.finding() == Finding.WITHDRAWN) {
            throw new Refused(new NoDecision(how.finding()));
        }
        boolean counts = kind == ComplaintKind.DISPUTE && about == About.ASSIGNMENT;
        @Nullable Integer minutes = how.minutes();
        boolean wanted = counts && how.finding() == Finding.PARTLY_UPHELD;
        if (wanted ? minutes == null || minutes >= subject.minutes() : minutes != null) {
            throw new Refused(new MinutesDoNotFit(subject.minutes()));
        }
    }

    public String complaintNo() {
        return complaintNo;
    }

    public ComplaintKind kind() {
        return kind;
    }

    public ComplaintReason reason() {
        return reason;
    }

    public About about() {
        return about;
    }

    public UUID aboutId() {
        return aboutId;
    }

    public boolean frozen() {
        return frozen;
    }
}
