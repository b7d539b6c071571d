package org.lovebank.task.activity.hourcode;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.hourcode.HourCodeRefusal.TooManyWrongCodes;

/**
 * Who typed how many wrong codes within the hour. A try is taken before anybody looks at the code and given back when it
 * was none to count, so that many tries at once, at whichever replica, are no more than the policy allows.
 */
@ApplicationScoped
class WrongCodes {

    private static final Duration HOUR = Duration.ofHours(1);

    private final WrongCodeRepository wrongCodes;

    WrongCodes(WrongCodeRepository wrongCodes) {
        this.wrongCodes = wrongCodes;
    }

    void takeTry(UUID person, int most, Instant now) {
        wrongCodes.forgetOld(now);
        if (!wrongCodes.take(person, most, now, now.plus(HOUR))) {
            Instant until = wrongCodes.until(person, now);
            throw new Refused(new TooManyWrongCodes(
                    Math.max(1, Duration.between(now, until).toSeconds())));
        }
    }

    void giveBack(UUID person) {
        wrongCodes.giveBack(person);
    }
}
