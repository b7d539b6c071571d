package org.lovebank.volunteer.notice.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jboss.logging.Logger;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.publicrules.NoticeScheduleRules;

/** Each month, for each community, what the policy says; a house that was down makes good what it missed. */
@ApplicationScoped
class PostRegularly {

    private static final Logger LOG = Logger.getLogger(PostRegularly.class);
    private static final int AT_ONCE = 500;

    private final PeriodRepository periods;
    private final PostMonth postMonth;
    private final Policies policies;
    private final Clock clock;

    PostRegularly(PeriodRepository periods, PostMonth postMonth, Policies policies, Clock clock) {
        this.periods = periods;
        this.postMonth = postMonth;
        this.policies = policies;
        this.clock = clock;
    }

    @Scheduled(every = "${lovebank.notices.post-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTimer() {
        Instant now = clock.instant();
        int posted = 0;
        List<String> some = communities("");
        while (!some.isEmpty()) {
            posted +=
                    some.stream().mapToInt(path -> in(new AreaPath(path), now)).sum();
            some = communities(some.getLast());
        }
        if (posted > 0) {
            LOG.infof("posted monthly notices=%d", posted);
        }
    }

    /** Posts what is due in one community; answers how many notices. */
    int in(AreaPath place, Instant now) {
        NoticeScheduleRules rules = QuarkusTransaction.requiringNew()
                .call(() -> policies.of(NoticeScheduleRules.class, place, now).rules());
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        YearMonth last = YearMonth.from(today).minusMonths(today.getDayOfMonth() < rules.dayOfMonth() ? 2 : 1);
        int posted = 0;
        for (Monthly kind : Monthly.values()) {
            if (rules.kinds().contains(kind.name())) {
                for (int back = rules.catchUpMonths() - 1; back >= 0; back--) {
                    posted += post(place, kind, last.minusMonths(back), now) ? 1 : 0;
                }
            }
        }
        return posted;
    }

    private boolean post(AreaPath place, Monthly kind, YearMonth month, Instant now) {
        boolean done = QuarkusTransaction.requiringNew().call(() -> periods.isPosted(place, kind, month));
        try {
            return !done && postMonth.of(place, kind, month, now);
        } catch (Refused noBasisHere) {
            LOG.warnf("no basis for names areaPath=%s kind=%s month=%s", place, kind, month);
            return false;
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "not posted areaPath=%s kind=%s month=%s", place, kind, month);
            return false;
        }
    }

    private List<String> communities(String after) {
        return QuarkusTransaction.requiringNew().call(() -> periods.communities(after, AT_ONCE));
    }
}
