package org.lovebank.volunteer.notice.objection;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.notice.Notice;
import org.lovebank.volunteer.notice.NoticeLine;
import org.lovebank.volunteer.notice.objection.ObjectionRefusal.NoSuchObjection;
import org.lovebank.volunteer.notice.objection.ObjectionRefusal.ObjectionConcernsYou;
import org.lovebank.volunteer.notice.objection.ObjectionRefusal.ObjectionDecided;
import org.lovebank.volunteer.notice.objection.ObjectionRefusal.ObjectionTooLate;
import org.lovebank.volunteer.notice.objection.ObjectionRefusal.ObjectionWithoutContent;
import org.lovebank.volunteer.servicerecord.deed.Deed;

/** What somebody says against a line, or against a whole notice. */
@Entity
@Table(name = "notice_objection")
class Objection {

    @Id
    private UUID id;

    private UUID noticeId;
    private @Nullable UUID lineId;
    private String content;
    private UUID objectedBy;
    private Instant objectedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable UUID decidedBy;
    private @Nullable String reason;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Objection() {}

    private Objection(UUID noticeId, @Nullable UUID lineId, String content, Caller by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.noticeId = noticeId;
        this.lineId = lineId;
        this.content = content;
        this.objectedBy = by.id();
        this.objectedAt = now;
        this.state = State.OPEN;
        this.changedAt = now;
    }

    /** Somebody objects in time and says what is wrong. */
    static Objection raised(Notice notice, @Nullable UUID lineId, String content, Caller by, Instant now) {
        if (content.isBlank()) {
            throw new Refused(new ObjectionWithoutContent());
        }
        Deed.mayBeTold("content", content);
        if (!notice.isOpen(now)) {
            throw new Refused(new ObjectionTooLate());
        }
        return new Objection(notice.id(), lineId, content.strip(), by, now);
    }

    /** A head whom it does not concern decides, once. */
    void decide(Notice notice, Optional<NoticeLine> line, Caller by, boolean upheld, String why, Instant now) {
        if (!notice.isHeadedBy(by)) {
            throw new Refused(new NoSuchObjection(id));
        }
        if (by.is(objectedBy)
                || notice.isPostedBy(by)
                || line.filter(one -> one.concerns(by.id())).isPresent()) {
            throw new Refused(new ObjectionConcernsYou());
        }
        if (state != State.OPEN) {
            throw new Refused(new ObjectionDecided(state.name(), List.of()));
        }
        Deed.mayBeTold("reason", why);
        this.state = upheld ? State.UPHELD : State.DISMISSED;
        this.decidedBy = by.id();
        this.reason = why;
        this.changedAt = now;
    }

    /** Who objected, and staff of the place. */
    void mustBeVisibleTo(Caller caller, Notice notice) {
        if (!caller.is(objectedBy) && !Notice.isStaffIn(notice.place(), caller)) {
            throw new Refused(new NoSuchObjection(id));
        }
    }

    UUID id() {
        return id;
    }

    Optional<UUID> lineId() {
        return Optional.ofNullable(lineId);
    }

    View view() {
        return new View(
                id, noticeId, content, state.name(), objectedBy, objectedAt, decidedBy, reason, changedAt, version);
    }

    /** Where an objection stands. */
    enum State {
        OPEN,
        UPHELD,
        DISMISSED
    }

    /** An objection as who objected and staff of the place see it. */
    record View(
            UUID id,
            UUID noticeId,
            String content,
            String state,
            UUID objectedBy,
            Instant objectedAt,
            @Nullable UUID decidedBy,
            @Nullable String reason,
            Instant changedAt,
            long version) {}
}
