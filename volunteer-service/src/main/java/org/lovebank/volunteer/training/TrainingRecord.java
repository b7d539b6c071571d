package org.lovebank.volunteer.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a volunteer was at a session, and how it went (培训记录). */
@Entity
class TrainingRecord {

    @Id
    private UUID id;

    private UUID sessionId;
    private UUID volunteerId;

    @Enumerated(EnumType.STRING)
    private Way way;

    private UUID notedBy;
    private Instant signedInAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Result result;

    private @Nullable UUID judgedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    TrainingRecord() {}

    TrainingRecord(UUID id, UUID sessionId, UUID volunteerId, Way way, UUID by, Instant now) {
        this.id = id;
        this.sessionId = sessionId;
        this.volunteerId = volunteerId;
        this.way = way;
        this.notedBy = by;
        this.signedInAt = now;
    }

    void went(Result how, UUID by) {
        this.result = how;
        this.judgedBy = by;
    }

    UUID id() {
        return id;
    }

    View view() {
        return new View(
                id,
                sessionId,
                volunteerId,
                way.name(),
                notedBy,
                signedInAt,
                result == null ? null : result.name(),
                judgedBy,
                version);
    }

    /** How somebody signed in. */
    enum Way {
        CODE,
        LIST
    }

    /** How it went. */
    enum Result {
        PASSED,
        FAILED
    }

    /** A training record as callers see it; without a result it is attendance. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            UUID sessionId,
            UUID volunteerId,
            String signedInBy,
            UUID notedBy,
            Instant signedInAt,
            @Nullable String result,
            @Nullable UUID judgedBy,
            long version) {}
}
