package org.lovebank.volunteer.ability;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That was told of an end so many days before. */
@Entity(name = "AbilityReminder")
@Immutable
@SuppressWarnings("UnusedVariable") // the row is the memory
class Reminder {

    @EmbeddedId
    private Key key;

    private Instant remindedAt;

    @SuppressWarnings("NullAway.Init")
    Reminder() {}

    Reminder(Key key, Instant now) {
        this.key = key;
        this.remindedAt = now;
    }

    /** What was told of. */
    @Embeddable
    record Key(UUID subject, LocalDate validUntilOn, int daysBefore) {}
}
