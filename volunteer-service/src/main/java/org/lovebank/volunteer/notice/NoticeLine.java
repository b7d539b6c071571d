package org.lovebank.volunteer.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a notice. */
@Entity
@SuppressWarnings("UnusedVariable") // pages read the columns, not the object
public class NoticeLine {

    @Id
    private UUID id;

    private UUID noticeId;
    private int position;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private UUID subjectId;
    private @Nullable UUID personId;
    private @Nullable Long amount;
    private String words;

    @Enumerated(EnumType.STRING)
    private State state;

    @SuppressWarnings("NullAway.Init")
    NoticeLine() {}

    NoticeLine(UUID noticeId, int position, NoticeKind kind, NewNotice.Line wanted) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.noticeId = noticeId;
        this.position = position;
        this.kind = kind;
        this.subjectId = wanted.subjectId();
        this.personId = wanted.personId();
        this.amount = wanted.amount();
        this.words = wanted.words();
        this.state = State.SHOWN;
    }

    /** Nothing more to be seen; says what the room of the subject must hear, if that is news. */
    public Optional<NoticeEnded> end(NoticeStanding why) {
        if (state != State.SHOWN) {
            return Optional.empty();
        }
        this.state = why == NoticeStanding.UPHELD ? State.UPHELD : State.TAKEN_DOWN;
        return Optional.of(new NoticeEnded(kind, subjectId, why));
    }

    public UUID id() {
        return id;
    }

    UUID noticeId() {
        return noticeId;
    }

    public boolean isShown() {
        return state == State.SHOWN;
    }

    public boolean concerns(UUID person) {
        return person.equals(personId);
    }

    /** Whether a line is still to be seen. */
    enum State {
        SHOWN,
        TAKEN_DOWN,
        UPHELD
    }
}
