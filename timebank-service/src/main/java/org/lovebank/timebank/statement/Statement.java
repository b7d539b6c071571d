package org.lovebank.timebank.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.timebank.passbook.PassbookLine;

/**
 * A statement 对账单 of an account's available minutes: what was there before the first day, every line recorded in the
 * period, what was there after the last. {@code number} is the passbook's with the days; the same request writes the same
 * statement again, for the journal does not change. Whoever has its {@code checkCode} can hold it against the ledger.
 */
public record Statement(
        String number,
        UUID accountId,
        String passbookNo,
        String branchName,
        LocalDate from,
        LocalDate to,
        String zone,
        Instant issuedAt,
        long openingMinutes,
        long closingMinutes,
        long openingCumulativeMinutes,
        long closingCumulativeMinutes,
        String checkCode,
        List<PassbookLine> lines) {

    Statement with(List<PassbookLine> its) {
        return new Statement(
                number,
                accountId,
                passbookNo,
                branchName,
                from,
                to,
                zone,
                issuedAt,
                openingMinutes,
                closingMinutes,
                openingCumulativeMinutes,
                closingCumulativeMinutes,
                checkCode,
                its);
    }
}
