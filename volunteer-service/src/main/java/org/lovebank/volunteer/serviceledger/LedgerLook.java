package org.lovebank.volunteer.serviceledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;

/** That somebody took the ledger out, or asked by group: who, why, for what; never changed. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // auditors read the rows
class LedgerLook {

    @Id
    private UUID id;

    private UUID viewerId;
    private String viewerClient;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String form;
    private String areaPath;
    private String question;
    private Instant lookedAt;

    @SuppressWarnings("NullAway.Init")
    LedgerLook() {}

    LedgerLook(UUID id, Caller viewer, Purpose purpose, String form, AreaPath place, String question, Instant now) {
        this.id = id;
        this.viewerId = viewer.id();
        this.viewerClient = viewer.clientId();
        this.purpose = purpose;
        this.form = form;
        this.areaPath = place.value();
        this.question = question;
        this.lookedAt = now;
    }

    /** What the ledger is taken out for. */
    enum Purpose {
        MONTHLY_REPORT,
        ANNUAL_ASSESSMENT,
        AUDIT,
        CARE_PLANNING,
        SUPERIOR_REQUEST
    }
}
