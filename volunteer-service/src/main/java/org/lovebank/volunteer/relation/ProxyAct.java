package org.lovebank.volunteer.relation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something that a proxy did in somebody's name, marked as such. */
@Entity
@Immutable
class ProxyAct {

    @Id
    private UUID id;

    private UUID relationId;
    private UUID proxyId;

    @Enumerated(EnumType.STRING)
    private Act act;

    private LocalDate actedOn;
    private Instant actedAt;

    @SuppressWarnings("NullAway.Init")
    ProxyAct() {}

    ProxyAct(UUID id, UUID relationId, UUID proxyId, Act act, LocalDate day, Instant now) {
        this.id = id;
        this.relationId = relationId;
        this.proxyId = proxyId;
        this.act = act;
        this.actedOn = day;
        this.actedAt = now;
    }

    View view(int leftToday) {
        return new View(id, relationId, proxyId, act.name(), actedOn, actedAt, leftToday);
    }

    /** What was done. */
    enum Act {
        ORDER,
        WISH,
        CONFIRMATION,
        EVALUATION,
        COUNTER_VISIT,
        OTHER
    }

    /** An act as callers see it, with how many are left today. */
    record View(
            UUID id, UUID relationId, UUID proxyId, String act, LocalDate actedOn, Instant actedAt, int leftToday) {}
}
