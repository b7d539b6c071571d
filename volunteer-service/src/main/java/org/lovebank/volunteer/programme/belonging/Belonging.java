package org.lovebank.volunteer.programme.belonging;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.volunteer.programme.belonging.BelongingResource.NewBelonging;
import org.lovebank.volunteer.term.Term;

/** That something of the network belongs to a programme, perhaps under one of its pillars. */
@Entity
@Table(name = "programme_belonging")
class Belonging {

    @Id
    private UUID id;

    private UUID programmeId;
    private @Nullable String pillar;

    @Enumerated(EnumType.STRING)
    private BelongingKind kind;

    private UUID subjectId;

    @Embedded
    private Term term;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    Belonging() {}

    Belonging(UUID id, UUID programmeId, NewBelonging wanted, Term term) {
        this.id = id;
        this.programmeId = programmeId;
        this.pillar = wanted.pillar();
        this.kind = wanted.kind();
        this.subjectId = wanted.subjectId();
        this.term = term;
    }

    void end(LocalDate lastOn, Caller by, LocalDate today) {
        this.term = term.ended(lastOn, by.id(), today);
    }

    boolean isOf(UUID programme) {
        return programmeId.equals(programme);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    BelongingView view(LocalDate today) {
        return new BelongingView(
                id,
                programmeId,
                pillar,
                kind.name(),
                subjectId,
                term.fromOn(),
                term.toOn(),
                term.state(today),
                version);
    }
}
