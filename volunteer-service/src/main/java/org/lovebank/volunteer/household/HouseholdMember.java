package org.lovebank.volunteer.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody lives, or lived, in a household. */
@Entity
@SuppressWarnings("UnusedVariable") // queries read the columns, not the object
class HouseholdMember {

    @Id
    private UUID id;

    private UUID householdId;
    private UUID personId;
    private Instant joinedAt;
    private @Nullable Instant leftAt;

    @SuppressWarnings("NullAway.Init")
    HouseholdMember() {}

    HouseholdMember(UUID id, UUID householdId, UUID personId, Instant now) {
        this.id = id;
        this.householdId = householdId;
        this.personId = personId;
        this.joinedAt = now;
    }

    void leave(Instant now) {
        this.leftAt = now;
    }

    UUID householdId() {
        return householdId;
    }

    UUID personId() {
        return personId;
    }
}
