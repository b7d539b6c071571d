package org.lovebank.task.activity.consignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.consignment.ConsignmentRefusal.MoreSoldThanBrought;
import org.lovebank.task.activity.consignment.ConsignmentRequest.Sheet;
import org.lovebank.task.activity.series.RunSeries;

/** Notes what was brought and what was sold, by who organises the series. */
@ApplicationScoped
class NoteConsignment {

    private final RunSeries runSeries;
    private final ConsignmentRepository consignments;
    private final Clock clock;

    NoteConsignment(RunSeries runSeries, ConsignmentRepository consignments, Clock clock) {
        this.runSeries = runSeries;
        this.consignments = consignments;
        this.clock = clock;
    }

    @Transactional
    Sheet bring(Caller caller, UUID seriesId, ConsignmentRequest asked) {
        runSeries.mustRun(caller, seriesId);
        consignments.add(seriesId, asked, caller.id(), clock.instant());
        return Sheet.of(consignments.of(seriesId));
    }

    @Transactional
    Sheet sell(Caller caller, UUID seriesId, UUID consignmentId, ConsignmentRequest.Sale asked) {
        runSeries.mustRun(caller, seriesId);
        int left = consignments.leftHeld(seriesId, consignmentId);
        if (asked.pieces() > left) {
            throw new Refused(new MoreSoldThanBrought(consignmentId, left));
        }
        consignments.sell(consignmentId, asked, caller.id(), clock.instant());
        return Sheet.of(consignments.of(seriesId));
    }

    @Transactional
    Sheet of(Caller caller, UUID seriesId) {
        runSeries.mustRun(caller, seriesId);
        return Sheet.of(consignments.of(seriesId));
    }
}
