package org.lovebank.volunteer.training;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lovebank.access.AreaPath;

/** A course that stations hold (培训课程). */
@Entity
@Immutable
class Training {

    @Id
    private UUID id;

    private String areaPath;

    @Enumerated(EnumType.STRING)
    private TrainingTopic topic;

    private String title;
    private int minutes;
    private UUID madeBy;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    Training() {}

    Training(UUID id, AreaPath place, TrainingTopic topic, String title, int minutes, UUID by, Instant now) {
        this.id = id;
        this.areaPath = place.value();
        this.topic = topic;
        this.title = title;
        this.minutes = minutes;
        this.madeBy = by;
        this.madeAt = now;
    }

    UUID id() {
        return id;
    }

    int minutes() {
        return minutes;
    }

    View view() {
        return new View(id, areaPath, topic.name(), topic.chinese(), title, minutes, madeBy, madeAt);
    }

    /** A course as callers see it. */
    record View(
            UUID id,
            String areaPath,
            String topic,
            String chinese,
            String title,
            int minutes,
            UUID madeBy,
            Instant madeAt) {}
}
