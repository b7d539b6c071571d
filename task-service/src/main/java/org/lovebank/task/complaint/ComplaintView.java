package org.lovebank.task.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.task.complaint.form.About;
import org.lovebank.task.complaint.form.ComplaintKind;
import org.lovebank.task.complaint.form.ComplaintReason;
import org.lovebank.task.complaint.form.ComplaintSide;
import org.lovebank.task.complaint.form.ComplaintState;
import org.lovebank.task.complaint.form.Finding;

/** A case as both sides and the offices of the place see it; its words are read apart. */
@Schema(name = "Complaint")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintView(
        UUID id,
        String complaintNo,
        ComplaintKind kind,
        ComplaintReason reason,
        About about,
        UUID aboutId,
        String areaPath,
        ComplaintSide side,
        ComplaintState state,
        Instant openedAt,
        @Nullable Instant dueAt,
        boolean frozen,
        @Nullable Finding finding,
        @Nullable Integer minutes,
        @Nullable Finding firstFinding,
        @Nullable Instant decidedAt,
        @Nullable UUID complainantId,
        @Nullable UUID respondentId,
        @Nullable UUID filedBy,
        @Nullable UUID decidedBy,
        @Nullable UUID appealedBy,
        @Nullable UUID appealDecidedBy,
        @Nullable Integer escalationLevel,
        long version) {

    /** The case as this caller may see it. */
    public static ComplaintView of(Complaint complaint, Caller caller) {
        Ground ground = complaint.ground();
        Parties parties = complaint.parties();
        Course course = complaint.course();
        Verdict verdict = complaint.verdict();
        boolean office = Parties.office(caller, parties.area());
        return new ComplaintView(
                complaint.id(),
                ground.complaintNo(),
                ground.kind(),
                ground.reason(),
                ground.about(),
                ground.aboutId(),
                parties.area().value(),
                parties.side(),
                course.state(),
                course.openedAt(),
                course.dueAt(),
                ground.frozen(),
                verdict.finding(),
                verdict.minutes(),
                verdict.firstFinding(),
                verdict.decidedAt(),
                office || caller.is(parties.complainantId()) ? parties.complainantId() : null,
                office || caller.is(parties.respondentId()) ? parties.respondentId() : null,
                office ? parties.filedBy() : null,
                office ? verdict.decidedBy() : null,
                office ? verdict.appealedBy() : null,
                office ? verdict.appealDecidedBy() : null,
                office ? course.escalationLevel() : null,
                complaint.version());
    }
}
