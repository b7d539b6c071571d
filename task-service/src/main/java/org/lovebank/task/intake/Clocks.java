package org.lovebank.task.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.intake.fate.IntakeRefusal.ReferralDueWrong;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.VoicePolicy.IntakeClock;
import org.lovebank.task.policy.VoicePolicy.IntakeRetention;

/** By when something has to have happened to a matter, as its area's policy says. */
@ApplicationScoped
public class Clocks {

    private final Policies policies;

    Clocks(Policies policies) {
        this.policies = policies;
    }

    Instant takeUpDue(AreaPath area, boolean urgent, Instant now) {
        IntakeClock clock = clock(area, now);
        return now.plus(Duration.ofMinutes(urgent ? clock.urgentTakeUpMinutes() : clock.takeUpMinutes()));
    }

    public Instant settleDue(AreaPath area, boolean urgent, Instant now) {
        IntakeClock clock = clock(area, now);
        return now.plus(Duration.ofMinutes(urgent ? clock.urgentSettleMinutes() : clock.settleMinutes()));
    }

    /** The asked end of a referral, if it lies within what the policy allows. */
    public Instant referralDue(AreaPath area, Instant asked, Instant now) {
        Instant latest = now.plus(Duration.ofDays(clock(area, now).longestReferralDays()));
        if (!asked.isAfter(now) || asked.isAfter(latest)) {
            throw new Refused(new ReferralDueWrong(now, latest));
        }
        return asked;
    }

    public Instant nextLook(AreaPath area, Instant now) {
        return now.plus(Duration.ofMinutes(clock(area, now).escalateAfterMinutes()));
    }

    LocalDate wordsUntil(AreaPath area, Instant now) {
        return LocalDate.ofInstant(now, Time.DAYS)
                .plusDays(policies.content(IntakeRetention.class, area, now).days());
    }

    private IntakeClock clock(AreaPath area, Instant now) {
        return policies.content(IntakeClock.class, area, now);
    }
}
