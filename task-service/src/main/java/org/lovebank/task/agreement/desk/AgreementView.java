package org.lovebank.task.agreement.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.agreement.AgreementFacts;
import org.lovebank.task.agreement.AgreementState;
import org.lovebank.task.agreement.Ending;
import org.lovebank.task.agreement.departure.Departure;
import org.lovebank.task.agreement.signature.Party;
import org.lovebank.task.agreement.signature.Signature;
import org.lovebank.task.agreement.text.AgreementText;
import org.lovebank.task.agreement.text.WrittenReason;

/** An agreement as its parties and the staff see it: the words in force, those proposed, and who has signed them. */
@Schema(name = "Agreement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementView(
        UUID id,
        String agreementNo,
        String areaPath,
        AgreementState state,
        Instant stateSince,
        int revision,
        AgreementText text,
        @Nullable Integer proposedRevision,
        @Nullable AgreementText proposedText,
        Set<WrittenReason> mustBeWritten,
        List<Signature> signatures,
        List<Party> awaited,
        List<Departure> departures,
        @Nullable LocalDate scheduledToOn,
        @Nullable Instant activeSince,
        @Nullable Ending ending,
        @Nullable String reason,
        UUID createdBy,
        Instant createdAt,
        long version) {

    /** {@code signatures} and {@code awaited} are those of the wording that lies before the parties. */
    static AgreementView of(
            AgreementFacts facts,
            AgreementText text,
            @Nullable AgreementText proposed,
            Set<WrittenReason> mustBeWritten,
            List<Signature> signatures,
            List<Departure> departures) {
        AgreementText before = proposed == null ? text : proposed;
        List<Party> awaited = Party.of(before).stream()
                .filter(party -> signatures.stream()
                        .noneMatch(there ->
                                there.role() == party.role() && there.partyId().equals(party.id())))
                .toList();
        return new AgreementView(
                facts.id(),
                facts.agreementNo(),
                facts.area().value(),
                facts.state(),
                facts.stateSince(),
                facts.revision(),
                text,
                facts.proposedRevision(),
                proposed,
                mustBeWritten,
                signatures,
                awaited,
                departures,
                facts.scheduledToOn(),
                facts.activeSince(),
                facts.ending(),
                facts.reason(),
                facts.createdBy(),
                facts.createdAt(),
                facts.version());
    }
}
