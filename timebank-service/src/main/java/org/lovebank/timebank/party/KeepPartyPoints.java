package org.lovebank.timebank.party;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.events.NetworkEvent.ReportingStateChanged;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;
import org.lovebank.http.Time;

/** Follows reports and final records: one line for each record, and its opposite when the record is taken back. */
@ApplicationScoped
public class KeepPartyPoints {

    private final PartyRepository book;
    private final Clock clock;

    KeepPartyPoints(PartyRepository book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** An organisation's report opens no book. */
    @Transactional
    public void reported(ReportingStateChanged told) {
        UUID volunteer = told.volunteerId();
        if (volunteer == null) {
            return;
        }
        PartyReporting reporting = book.reporting(told.subject())
                .orElseGet(() -> new PartyReporting(told.subject(), volunteer, told.areaPath()));
        reporting.follow(told.version(), told.state(), told.changedAt());
        book.keep(reporting);
    }

    /** The same record twice is one line. */
    @Transactional
    public void served(UUID record, ServiceRecordState state) {
        boolean counts = book.reportingsOf(state.volunteerId()).stream()
                .anyMatch(reporting -> reporting.counts(new AreaPath(state.areaPath()), state.servedFrom()));
        if (!counts || !book.ofRecord(record).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        PartyRule rule = book.ruleOn(LocalDate.ofInstant(now, Time.DAYS));
        long points = rule.pointsFor(state.minutes());
        if (points > 0) {
            book.keep(PartyLine.earned(
                    UuidCreator.getTimeOrderedEpoch(),
                    state.volunteerId(),
                    record,
                    state.areaPath(),
                    points,
                    rule,
                    now));
        }
    }

    @Transactional
    public void takenBack(UUID record) {
        List<PartyLine> lines = book.ofRecord(record);
        if (lines.size() == 1) {
            book.keep(lines.getFirst().takenBack(UuidCreator.getTimeOrderedEpoch(), clock.instant()));
        }
    }
}
