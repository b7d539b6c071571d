package org.lovebank.gateway.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One change of somebody's rights: written once, never changed. */
@Entity(name = "AuditLine")
@Immutable
@Table(name = "access_audit")
class AuditLine {

    @Id
    private UUID id;

    @Column(name = "done_at", nullable = false)
    private Instant doneAt;

    @Column(nullable = false)
    private UUID actor;

    @Column(name = "client_id", nullable = false)
    private String clientId;

    @Column(nullable = false)
    private String action;

    @Column(nullable = false)
    private UUID subject;

    @Column(nullable = false)
    private List<String> areas;

    @Column(nullable = false)
    private String detail;

    @SuppressWarnings("NullAway.Init")
    protected AuditLine() {}

    AuditLine(
            UUID id,
            Instant doneAt,
            UUID actor,
            String clientId,
            String action,
            UUID subject,
            List<String> areas,
            String detail) {
        this.id = id;
        this.doneAt = doneAt;
        this.actor = actor;
        this.clientId = clientId;
        this.action = action;
        this.subject = subject;
        this.areas = areas;
        this.detail = detail;
    }

    UUID id() {
        return id;
    }

    AuditEntryView view() {
        return new AuditEntryView(id, doneAt, actor, clientId, action, subject, areas, detail);
    }
}
