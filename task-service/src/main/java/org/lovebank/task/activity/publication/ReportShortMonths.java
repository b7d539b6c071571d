package org.lovebank.task.activity.publication;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.access.AreaPath;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.ActivityEvent.PublicationsFellShort;

/** After a month has ended, tells once of each community that published too little; any number of replicas may do it. */
@ApplicationScoped
public class ReportShortMonths {

    private static final Logger LOG = Logger.getLogger(ReportShortMonths.class);
    private static final int AT_ONCE = 200;

    private final CountPublications countPublications;
    private final MonthRepository months;
    private final EventLog log;
    private final Clock clock;

    ReportShortMonths(CountPublications countPublications, MonthRepository months, EventLog log, Clock clock) {
        this.countPublications = countPublications;
        this.months = months;
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(
            identity = "report-short-months",
            every = "${lovebank.task.activities-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        Instant now = clock.instant();
        YearMonth last = countPublications.thisMonth().minusMonths(1);
        int fewer = 0;
        for (String path : months.communitiesWithout(last.toString(), AT_ONCE)) {
            PublicationView found = countPublications.count(new AreaPath(path), last);
            if (months.note(found, now) && found.missing() > 0) {
                log.append(event(found, now));
                fewer++;
            }
        }
        if (fewer > 0) {
            LOG.infof("months short of publications count=%d", fewer);
        }
    }

    private static PublicationsFellShort event(PublicationView found, Instant now) {
        UUID subject =
                UUID.nameUUIDFromBytes((found.areaPath() + "/" + found.month()).getBytes(StandardCharsets.UTF_8));
        return new PublicationsFellShort(
                subject, 1, found.areaPath(), found.month(), Math.toIntExact(found.published()), found.quota(), now);
    }
}
