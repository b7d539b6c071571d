package org.lovebank.gateway.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.gateway.client.ReadClients;
import org.lovebank.http.Time;

/** Shows a client what it used: to itself, and to the administrators of its areas. */
@ApplicationScoped
class ReadUsage {

    private final ReadClients readClients;
    private final ClientUseRepository books;
    private final Clock clock;

    ReadUsage(ReadClients readClients, ClientUseRepository books, Clock clock) {
        this.readClients = readClients;
        this.books = books;
        this.clock = clock;
    }

    @Transactional
    UsageView of(String clientId, Caller caller, Optional<YearMonth> asked) {
        boolean itself =
                caller.holdsAny(Roles.PARTNER_CLIENT) && caller.clientId().equals(clientId);
        if (!itself) {
            readClients.mustBeYours(caller, clientId);
        }
        LocalDate today = clock.instant().atZone(Time.DAYS).toLocalDate();
        YearMonth month = asked.orElse(YearMonth.from(today));
        List<UsageView.Day> days = books.days(clientId, month.atDay(1), month.atEndOfMonth());
        ClientUse.Known known =
                books.of(List.of(clientId), today).getOrDefault(clientId, new ClientUse.Known(today, 0, 0, null, null));
        return new UsageView(
                clientId,
                month.toString(),
                days.stream().mapToLong(UsageView.Day::requests).sum(),
                days.stream().mapToLong(UsageView.Day::refused).sum(),
                known.dailyQuota(),
                known.monthlyQuota(),
                left(known.dailyQuota(), known.ofDay()),
                left(known.monthlyQuota(), known.ofMonth()),
                days);
    }

    private static @Nullable Long left(@Nullable Long quota, long used) {
        return quota == null ? null : Math.max(0, quota - used);
    }
}
