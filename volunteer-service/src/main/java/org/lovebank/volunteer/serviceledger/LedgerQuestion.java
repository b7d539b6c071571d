package org.lovebank.volunteer.serviceledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.http.Time;

/** Which lines of the ledger are asked for. */
record LedgerQuestion(
        AreaPath place,
        YearMonth from,
        YearMonth to,
        Optional<UUID> teamId,
        Optional<ServiceCategory> category,
        Optional<Set<UUID>> recipients) {

    Instant begin() {
        return from.atDay(1).atStartOfDay(Time.DAYS).toInstant();
    }

    Instant end() {
        return to.plusMonths(1).atDay(1).atStartOfDay(Time.DAYS).toInstant();
    }
}
