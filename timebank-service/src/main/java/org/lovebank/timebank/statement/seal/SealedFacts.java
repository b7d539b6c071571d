package org.lovebank.timebank.statement.seal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a statement says that nobody may change: whose account, the two days, the balances before and after, the minutes
 * earned until then, how many lines it has and the hash of the last one, which stands for all before it.
 */
public record SealedFacts(
        UUID accountId,
        LocalDate from,
        LocalDate to,
        long openingMinutes,
        long closingMinutes,
        long cumulativeMinutes,
        long lines,
        String lastHash) {

    private static final String FORM = "lovebank-statement-1";

    /** The bytes that are signed: ASCII, one fact a line, in the order above. */
    byte[] text() {
        return String.join(
                        "\n",
                        FORM,
                        accountId.toString(),
                        from.toString(),
                        to.toString(),
                        Long.toString(openingMinutes),
                        Long.toString(closingMinutes),
                        Long.toString(cumulativeMinutes),
                        Long.toString(lines),
                        lastHash)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
