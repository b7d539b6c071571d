package org.lovebank.task.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.complaint.form.ComplaintSide;
import org.lovebank.task.complaint.form.Finding;

/** How a case was decided, once and perhaps again, and who is content with it. */
@Embeddable
public class Verdict {

    @Enumerated(EnumType.STRING)
    private @Nullable Finding finding;

    private @Nullable Integer minutes;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Finding firstFinding;

    private @Nullable UUID appealedBy;
    private @Nullable UUID appealDecidedBy;
    private boolean complainantContent;
    private boolean respondentContent;

    void decide(Finding how, @Nullable Integer counted, UUID by, Instant now) {
        finding = how;
        minutes = counted;
        decidedBy = by;
        decidedAt = now;
    }

    void appealed(UUID by) {
        appealedBy = by;
        firstFinding = finding;
    }

    void decideAgain(Finding how, @Nullable Integer counted, UUID by) {
        finding = how;
        minutes = counted;
        appealDecidedBy = by;
    }

    void withdrawn() {
        finding = Finding.WITHDRAWN;
    }

    /** One side accepts the decision; true when both have. */
    boolean content(boolean complainant) {
        if (complainant) {
            complainantContent = true;
        } else {
            respondentContent = true;
        }
        return complainantContent && respondentContent;
    }

    /** How much of the service counts: everything that was served (null), some minutes, or nothing (0). */
    @Nullable Integer counted(ComplaintSide side) {
        Finding how = finding == null ? Finding.DISMISSED : finding;
        boolean recipients = side == ComplaintSide.RECIPIENT;
        return switch (how) {
            case PARTLY_UPHELD -> minutes;
            case UPHELD -> recipients ? Integer.valueOf(0) : null;
            case DISMISSED, WITHDRAWN -> recipients ? null : Integer.valueOf(0);
        };
    }

    public @Nullable Finding finding() {
        return finding;
    }

    @Nullable Integer minutes() {
        return minutes;
    }

    public @Nullable UUID decidedBy() {
        return decidedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable Finding firstFinding() {
        return firstFinding;
    }

    @Nullable UUID appealedBy() {
        return appealedBy;
    }

    public @Nullable UUID appealDecidedBy() {
        return appealDecidedBy;
    }
}
