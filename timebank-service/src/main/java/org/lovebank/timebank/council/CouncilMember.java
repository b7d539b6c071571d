package org.lovebank.timebank.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.TimebankEvent.CouncilMemberChanged;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.council.CouncilRefusal.SitsAlready;
import org.lovebank.timebank.council.CouncilRefusal.TermOutOfOrder;

/** A person's term on a branch's council. */
@Entity
@Table(name = "council_member")
class CouncilMember {

    @Id
    private UUID id;

    @Column(name = "branch_id")
    private UUID branchId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Seat seat;

    @Column(name = "term_from")
    private LocalDate termFrom;

    @Column(name = "term_to")
    private @Nullable LocalDate termTo;

    @Column(name = "added_by")
    @SuppressWarnings("UnusedVariable") // for the auditor
    private UUID addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CouncilMember() {}

    CouncilMember(UUID id, UUID branchId, CouncilMemberRequest wanted, UUID addedBy, Instant addedAt) {
        mustBeInOrder(wanted.termFrom(), wanted.termTo());
        this.id = id;
        this.branchId = branchId;
        this.personId = wanted.personId();
        this.seat = wanted.seat();
        this.termFrom = wanted.termFrom();
        this.termTo = wanted.termTo();
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    void change(CouncilMemberEdit edit) {
        mustBeInOrder(edit.termFrom(), edit.termTo());
        seat = edit.seat();
        termFrom = edit.termFrom();
        termTo = edit.termTo();
    }

    /** Two terms of one person do not overlap. */
    void mustNotOverlap(CouncilMember other) {
        boolean apart = endsBefore(other.termFrom) || other.endsBefore(termFrom);
        if (!id.equals(other.id) && personId.equals(other.personId) && !apart) {
            throw new Refused(new SitsAlready());
        }
    }

    private boolean endsBefore(LocalDate day) {
        return termTo != null && termTo.isBefore(day);
    }

    UUID id() {
        return id;
    }

    UUID branchId() {
        return branchId;
    }

    UUID personId() {
        return personId;
    }

    long version() {
        return version;
    }

    CouncilMemberChanged told(Instant at) {
        return new CouncilMemberChanged(id, version + 1, branchId, personId, seat.name(), termFrom, termTo, at);
    }

    CouncilMemberView view(LocalDate today) {
        boolean sitting = !termFrom.isAfter(today) && !endsBefore(today);
        return new CouncilMemberView(id, branchId, personId, seat, termFrom, termTo, sitting, addedAt, version);
    }

    private static void mustBeInOrder(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw new Refused(new TermOutOfOrder());
        }
    }
}
