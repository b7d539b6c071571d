package org.lovebank.task.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.complaint.form.About;
import org.lovebank.task.complaint.form.ComplaintRefusal.NothingToComplainAbout;
import org.lovebank.task.complaint.form.ComplaintRefusal.NothingToDispute;
import org.lovebank.task.complaint.form.ComplaintSide;

/** What a case is about, as far as the case needs it: its people, its place, how it stands and since when. */
public record Subject(
        About about,
        UUID id,
        AreaPath area,
        UUID volunteerId,
        UUID beneficiaryId,
        UUID requestedBy,
        @Nullable UUID witnessId,
        String state,
        Instant since,
        int minutes,
        @Nullable UUID serviceRecordId) {

    private static final List<String> TO_FREEZE = List.of("SUBMITTED", "DELIVERED");
    private static final List<String> COUNTED = List.of("CONFIRMED", "FULFILLED");

    /** Whose case it is that this caller brings; null when they are none of its people. */
    @Nullable ComplaintSide sideOf(Caller caller) {
        if (caller.is(volunteerId)) {
            return ComplaintSide.VOLUNTEER;
        }
        return caller.is(beneficiaryId) || caller.is(requestedBy) ? ComplaintSide.RECIPIENT : null;
    }

    UUID person(ComplaintSide side) {
        return switch (side) {
            case VOLUNTEER -> volunteerId;
            case RECIPIENT -> beneficiaryId;
        };
    }

    /** Whether this person took part, in whatever way. */
    boolean involves(UUID person) {
        return person.equals(volunteerId)
                || person.equals(beneficiaryId)
                || person.equals(requestedBy)
                || person.equals(witnessId);
    }

    /** Whether a dispute freezes it; what was counted already is corrected elsewhere. */
    public boolean freezes() {
        if (TO_FREEZE.contains(state)) {
            return true;
        }
        if (COUNTED.contains(state)) {
            return false;
        }
        throw new Refused(new NothingToDispute(
                id,
                state,
                java.util.stream.Stream.concat(TO_FREEZE.stream(), COUNTED.stream())
                        .toList()));
    }

    Refused unknown() {
        return new Refused(new NothingToComplainAbout(id));
    }
}
