package org.lovebank.eventlog.log;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Something that a use case changes with Hibernate. */
@Entity
@SuppressWarnings("UnusedVariable")
class Note {

    @Id
    private UUID id;

    private String text;

    @SuppressWarnings("NullAway.Init")
    Note() {}

    Note(UUID id, String text) {
        this.id = id;
        this.text = text;
    }
}
