package org.lovebank.volunteer.reporting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.volunteer.reporting.ReportingView.Feedback;
import org.lovebank.volunteer.reporting.ReportingView.Served;

/** That an employer was told how much a member served, when, and by whom. */
@Entity
class EmployerFeedback {

    @Id
    private UUID id;

    private UUID reportingId;
    private UUID employerId;
    private LocalDate fromOn;
    private LocalDate toOn;
    private long records;
    private long minutes;

    @SuppressWarnings("UnusedVariable") // kept for whoever asks who was told what
    private UUID toldBy;

    @SuppressWarnings("UnusedVariable")
    private Instant toldAt;

    @SuppressWarnings("NullAway.Init")
    EmployerFeedback() {}

    EmployerFeedback(
            UUID id,
            UUID reportingId,
            UUID employerId,
            LocalDate fromOn,
            LocalDate toOn,
            Served served,
            Caller by,
            Instant now) {
        this.id = id;
        this.reportingId = reportingId;
        this.employerId = employerId;
        this.fromOn = fromOn;
        this.toOn = toOn;
        this.records = served.records();
        this.minutes = served.minutes();
        this.toldBy = by.id();
        this.toldAt = now;
    }

    Feedback view() {
        return new Feedback(id, reportingId, employerId, fromOn, toOn, records, minutes);
    }
}
