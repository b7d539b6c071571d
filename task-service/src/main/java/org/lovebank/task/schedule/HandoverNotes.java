package org.lovebank.task.schedule;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.http.once.ShownOnce;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.FindAgreement;
import org.lovebank.task.schedule.ScheduleRefusals.NotesNotYours;
import org.lovebank.task.secret.Seal;

/** What one helper tells the next 交接: sealed, for those who serve under the agreement and for staff. */
@ApplicationScoped
class HandoverNotes {

    private static final String FIELD = "handoverNote";
    private static final int SHOWN = 20;

    private final FindAgreement findAgreement;
    private final NoteRepository notes;
    private final Seal seal;
    private final Clock clock;

    HandoverNotes(FindAgreement findAgreement, NoteRepository notes, Seal seal, Clock clock) {
        this.findAgreement = findAgreement;
        this.notes = notes;
        this.seal = seal;
        this.clock = clock;
    }

    @Transactional
    NoteView write(Caller caller, UUID agreementId, String words) {
        Instant now = clock.instant();
        mustServe(caller, agreementId);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        byte[] sealed = seal.seal(words, id, FIELD);
        if (sealed != null) {
            notes.keep(id, agreementId, caller.id(), sealed, now);
        }
        return new NoteView(id, caller.id(), now, words);
    }

    /** The newest ones. */
    @Transactional
    List<NoteView> read(Caller caller, UUID agreementId) {
        mustServe(caller, agreementId);
        return notes.newest(agreementId, SHOWN).stream()
                .map(note -> new NoteView(note.id(), note.writtenBy(), note.writtenAt(), opened(note)))
                .toList();
    }

    private @Nullable String opened(NoteRepository.Note note) {
        String sealed = note.sealed();
        return sealed == null ? null : seal.open(HexFormat.of().parseHex(sealed), note.id(), FIELD);
    }

    private void mustServe(Caller caller, UUID agreementId) {
        Agreement agreement = findAgreement.forChange(caller, agreementId);
        boolean serves = findAgreement.wording(agreement).everybodyWhoServes().contains(caller.id())
                && !findAgreement.hasLeft(agreement, caller.id());
        if (!serves && !FindAgreement.isStaff(caller, agreement.area())) {
            throw new Refused(new NotesNotYours(agreementId));
        }
    }

    /** A note as the next helper reads it. */
    @Schema(name = "HandoverNote")
    record NoteView(
            UUID id,
            UUID writtenBy,
            Instant writtenAt,
            @ShownOnce @Nullable String words) {}
}
