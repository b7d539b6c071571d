package org.lovebank.task.treat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;

/** A treat with its numbers of the present period: counted, nobody named. */
@Schema(name = "Treat")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TreatView(
        UUID id,
        String areaPath,
        UUID organisationId,
        TreatGroup group,
        String title,
        String place,
        int portions,
        Period period,
        LocalDate fromOn,
        LocalDate toOn,
        TreatState state,
        @Nullable String reason,
        LocalDate periodFromOn,
        int taken,
        int left,

        @Schema(description = "Passes that were handed out and hold. 有效凭证数。")
        int passes,

        Instant changedAt,
        long version) {

    static TreatView of(Treat treat, Numbers numbers, Caller caller) {
        Offer offer = treat.offer();
        boolean concerned = treat.givenBy(caller) || treat.inCareOf(caller);
        return new TreatView(
                treat.id(),
                treat.area().value(),
                treat.organisationId(),
                offer.group(),
                offer.title(),
                offer.place(),
                offer.portions(),
                offer.period(),
                offer.fromOn(),
                offer.toOn(),
                treat.state(),
                concerned ? treat.reason() : null,
                numbers.periodFromOn(),
                numbers.taken(),
                offer.portions() - numbers.taken(),
                numbers.passes(),
                treat.changedAt(),
                treat.version());
    }

    /** What was taken in a period, and how many passes hold. */
    record Numbers(LocalDate periodFromOn, int taken, int passes) {}

    /** A period's count. */
    @Schema(name = "TreatPeriod")
    record PeriodView(LocalDate fromOn, int portions, int taken) {}
}
