package org.lovebank.volunteer.servicerecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;

/** A service record as callers see it; {@code next} are the states that may follow. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordView(
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

    static RecordView of(
            ServiceRecordState told,
            UUID id,
            @Nullable RecordReason reason,
            Deed deed,
            List<UUID> beneficiaryIds,
            Witness witness,
            UUID recordedBy,
            @Nullable UUID confirmedBy,
            @Nullable Instant publicisedUntil,
            @Nullable UUID voidProposedBy,
            @Nullable UUID voidedBy,
            List<RecordState> next,
            long version) {
        return new RecordView(
                id,
                told.volunteerId(),
                told.state(),
                reason == null ? null : reason.name(),
                next.stream().map(Enum::name).toList(),
                told.source(),
                told.sourceId(),
                told.orderId(),
                told.fundingSource(),
                told.areaPath(),
                told.categoryCode(),
                deed.projectName(),
                told.servedFrom(),
                told.servedTo(),
                deed.breakMinutes(),
                told.minutes(),
                told.place(),
                told.content(),
                beneficiaryIds,
                witness.personId(),
                witness.maskedName(),
                witness.method() == null ? null : witness.method().name(),
                told.evidenceGrade(),
                recordedBy,
                confirmedBy,
                told.policyVersion(),
                publicisedUntil,
                voidProposedBy,
                voidedBy,
                told.changedAt(),
                version);
    }
}
