package org.lovebank.timebank.statement.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.statement.ReadStand.Stand;
import org.lovebank.timebank.statement.seal.Seal;
import org.lovebank.timebank.statement.seal.SealedFacts;

/**
 * What a check code says: {@code valid}, and of a statement of ours what stands on the paper anyway, so that both can be
 * compared. Of the passbook's number only the end is told, of its holder nothing.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementVerification(
        boolean valid,
        @Nullable String branchName,
        @Nullable String passbookNo,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant issuedAt,
        @Nullable Long openingMinutes,
        @Nullable Long closingMinutes,
        @Nullable Long closingCumulativeMinutes,
        @Nullable Long lines,
        @Nullable String lastHash) {

    private static final int TOLD = 4;

    static StatementVerification unknown() {
        return new StatementVerification(false, null, null, null, null, null, null, null, null, null, null);
    }

    static StatementVerification of(Seal seal, Stand stand, SealedFacts facts) {
        return new StatementVerification(
                true,
                stand.bank().at().name(),
                masked(stand.bank().account().passbookNo()),
                facts.from(),
                facts.to(),
                seal.sealedAt(),
                facts.openingMinutes(),
                facts.closingMinutes(),
                facts.cumulativeMinutes(),
                facts.lines(),
                facts.lastHash());
    }

    private static String masked(String passbookNo) {
        return "****" + passbookNo.substring(Math.max(0, passbookNo.length() - TOLD));
    }
}
