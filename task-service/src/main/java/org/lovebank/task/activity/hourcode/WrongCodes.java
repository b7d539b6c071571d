package org.lovebank.task.activity.hourcode;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.hourcode.HourCodeRefusal.TooManyWrongCodes;

/**
 * Who typed how many wrong codes within the hour. Kept in memory: a code has sixty bits, so this only slows down who
 * guesses, and may forget when the house starts anew.
 */
@ApplicationScoped
class WrongCodes {

    private static final int MOST_PEOPLE = 10_000;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<UUID, Tries> byPerson = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Tries> eldest) {
            return size() > MOST_PEOPLE;
        }
    };

    synchronized void mustBeFew(UUID person, int most, Instant now) {
        Tries tries = byPerson.get(person);
        if (tries != null && tries.until().isAfter(now) && tries.count() >= most) {
            throw new Refused(new TooManyWrongCodes(
                    Math.max(1, Duration.between(now, tries.until()).toSeconds())));
        }
    }

    synchronized void oneMore(UUID person, Instant now) {
        Tries before = byPerson.get(person);
        if (before == null || !before.until().isAfter(now)) {
            byPerson.put(person, new Tries(1, now.plus(HOUR)));
        } else {
            byPerson.put(person, new Tries(before.count() + 1, before.until()));
        }
    }

    private record Tries(int count, Instant until) {}
}
