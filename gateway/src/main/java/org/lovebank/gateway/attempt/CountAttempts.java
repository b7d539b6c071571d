package org.lovebank.gateway.attempt;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.lovebank.gateway.secret.Secrets;

/** Counts attempts to sign in, in transactions that are over before a password is compared. */
@ApplicationScoped
public class CountAttempts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final SignInAttemptsRepository attempts;
    private final SignInSettings settings;
    private final Clock clock;

    CountAttempts(SignInAttemptsRepository attempts, SignInSettings settings, Clock clock) {
        this.attempts = attempts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one; refused while the name is locked. */
    @Transactional
    public void before(String username) {
        Instant now = clock.instant();
        attempts.findForChange(digestOf(username), now).oneMore(now, settings);
    }

    /** It was the right one: the name starts anew. */
    @Transactional
    public void afterSuccess(String username) {
        attempts.forget(digestOf(username));
    }

    @Transactional
    @Scheduled(every = "1h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        attempts.deleteOlderThan(clock.instant().minus(KEPT));
    }

    private static byte[] digestOf(String username) {
        return Secrets.digest(username.strip().toLowerCase(Locale.ROOT));
    }
}
