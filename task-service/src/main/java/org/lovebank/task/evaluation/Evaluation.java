package org.lovebank.task.evaluation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One side's opinion about a service; the database refuses to change it. */
@Entity
@Immutable
@Table(name = "evaluation")
class Evaluation {

    @Id
    private UUID id;

    private UUID assignmentId;

    @Enumerated(EnumType.STRING)
    private Side side;

    private UUID targetId;
    private int score;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags;

    private @Nullable String comment;
    private boolean anonymous;

    @Enumerated(EnumType.STRING)
    private EvaluationChannel channel;

    private UUID recordedBy;
    private Instant submittedAt;

    @SuppressWarnings("NullAway.Init")
    protected Evaluation() {}

    Evaluation(Evaluated service, Side side, EvaluationRequest asked, UUID recordedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.assignmentId = service.assignmentId();
        this.side = side;
        this.targetId = service.target(side);
        this.score = asked.score();
        this.tags = asked.sortedTags().stream().map(Tag::name).toList();
        this.comment = asked.comment();
        this.anonymous = Boolean.TRUE.equals(asked.anonymous());
        this.channel = asked.channelOrApp();
        this.recordedBy = recordedBy;
        this.submittedAt = now;
    }

    /** Whether whom it is about may read it by itself, and not only within the average. */
    boolean open() {
        return !anonymous;
    }

    UUID id() {
        return id;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    Side side() {
        return side;
    }

    UUID targetId() {
        return targetId;
    }

    int score() {
        return score;
    }

    List<String> tags() {
        return tags;
    }

    @Nullable String comment() {
        return comment;
    }

    EvaluationChannel channel() {
        return channel;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }
}
