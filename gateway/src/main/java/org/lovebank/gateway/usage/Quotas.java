package org.lovebank.gateway.usage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.gateway.visit.Trouble;
import org.lovebank.gateway.visit.Visit;
import org.lovebank.http.Time;

/** Counts the requests of clients, and stops who has used up what was agreed: in memory, at most a second late. */
@Singleton
public class Quotas {

    private final Clock clock;
    private final Map<String, ClientUse> uses = new ConcurrentHashMap<>();

    Quotas(Clock clock) {
        this.clock = clock;
    }

    /** Whether the request may go on; if not, it has been refused. */
    public boolean admit(Visit visit, Caller caller) {
        if (!caller.holdsAny(Roles.PARTNER_CLIENT)) {
            return true;
        }
        ZonedDateTime now = clock.instant().atZone(Time.DAYS);
        LocalDate today = now.toLocalDate();
        LocalDate opensOn = switch (of(caller.clientId()).oneMore(today)) {
            case NOTHING -> today;
            case DAY -> today.plusDays(1);
            case MONTH -> today.withDayOfMonth(1).plusMonths(1);
        };
        if (opensOn.equals(today)) {
            return true;
        }
        long seconds = Duration.between(now, ZonedDateTime.of(opensOn, LocalTime.MIDNIGHT, Time.DAYS))
                        .toSeconds()
                + 1;
        visit.request().response().putHeader("Retry-After", String.valueOf(seconds));
        visit.refuse(Trouble.QUOTA_USED_UP, Map.of("opensOn", opensOn.toString(), "retryAfterSeconds", seconds));
        return false;
    }

    ClientUse of(String clientId) {
        return uses.computeIfAbsent(clientId, unseen -> new ClientUse());
    }

    Map<String, ClientUse> all() {
        return uses;
    }
}
