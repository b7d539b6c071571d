package org.lovebank.task.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.once.ShownOnce;
import org.lovebank.task.agreement.AgreementFacts;
import org.lovebank.task.agreement.AgreementState;
import org.lovebank.task.agreement.text.Mode;

/** A pair as its card shows it: masked names, no address. */
@Schema(name = "PairingCard")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CardView(
        String cardNo,

        @ShownOnce
        @Nullable @Schema(description = "Printed on the card as a code; shown once, never kept. 印于卡上，仅显示一次，不保存。")
        String code,

        UUID agreementId,
        String agreementNo,
        Mode mode,
        AgreementState state,
        String areaPath,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        List<String> volunteers,
        Instant issuedAt,
        @Nullable Instant withdrawnAt) {

    static CardView of(Card card, @Nullable String code, AgreementFacts agreement, List<String> maskedNames) {
        return new CardView(
                card.number().digits(),
                code,
                agreement.id(),
                agreement.agreementNo(),
                agreement.mode(),
                agreement.state(),
                agreement.area().value(),
                agreement.fromOn(),
                agreement.toOn(),
                maskedNames,
                card.issuedAt(),
                card.withdrawnAt());
    }
}
