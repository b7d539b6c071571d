package org.lovebank.volunteer.servicerecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.volunteer.servicerecord.DecidedRecord.Standing;
import org.lovebank.volunteer.servicerecord.deed.Deed;
import org.lovebank.volunteer.servicerecord.deed.Origin;
import org.lovebank.volunteer.servicerecord.deed.Witness;

/** A service record as callers see it; {@code next} are the states that may follow. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordView(
        UUID id,
        UUID volunteerId,
        String state,
        @Nullable String reasonCode,
        List<String> next,
        String source,
        UUID sourceId,
        @Nullable UUID orderId,
        String fundingSource,
        String areaPath,
        String categoryCode,
        String projectName,
        Instant servedFrom,
        Instant servedTo,
        int breakMinutes,
        int minutes,
        String place,
        String content,
        List<UUID> beneficiaryIds,
        UUID witnessId,
        String witness,
        @Nullable String witnessMethod,
        String evidenceGrade,
        UUID recordedBy,
        @Nullable UUID confirmedBy,
        int policyVersion,
        @Nullable Instant publicisedUntilAt,
        @Nullable UUID voidProposedBy,
        @Nullable UUID voidedBy,
        Instant changedAt,
        long version) {

    static RecordView of(ServiceRecord record) {
        Standing stands = record.standing();
        Decisions decided = stands.decisions();
        Origin origin = record.origin();
        Deed deed = record.deed();
        Witness witness = record.witness();
        return new RecordView(
                record.id(),
                record.volunteerId(),
                stands.state().name(),
                stands.reason() == null ? null : stands.reason().name(),
                stands.state().next().stream().map(Enum::name).toList(),
                origin.source().name(),
                origin.sourceId(),
                origin.orderId(),
                origin.fundingSource(),
                record.place().value(),
                deed.categoryCode(),
                deed.projectName(),
                deed.servedFrom(),
                deed.servedTo(),
                deed.breakMinutes(),
                deed.minutes(),
                deed.place(),
                deed.content(),
                record.beneficiaryIds(),
                witness.personId(),
                witness.maskedName(),
                witness.method() == null ? null : witness.method().name(),
                record.evidenceGrade(),
                origin.recordedBy(),
                decided.confirmedBy(),
                decided.policyVersion(),
                decided.publicisedUntil(),
                decided.voidProposedBy(),
                decided.voidedBy(),
                stands.changedAt(),
                stands.version());
    }
}
