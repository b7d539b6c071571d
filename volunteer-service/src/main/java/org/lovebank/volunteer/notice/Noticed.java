package org.lovebank.volunteer.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Whether what another room decides stood in public long enough. */
@ApplicationScoped
public class Noticed {

    private final NoticeRepository notices;
    private final Clock clock;

    Noticed(NoticeRepository notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** How its last notice stands now; an objection that is being written at this moment is waited for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public NoticeStanding of(NoticeKind kind, UUID subjectId) {
        return notices.standing(kind, subjectId, clock.instant());
    }

    /** How a whole notice stands: an objection against any of its lines that still stands holds it back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public NoticeStanding whole(UUID noticeId) {
        return notices.wholeStanding(noticeId, clock.instant());
    }

    /** Whether it may go on: the time is over, and no objection waits or was upheld. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hasPassed(NoticeKind kind, UUID subjectId) {
        return of(kind, subjectId) == NoticeStanding.PASSED;
    }
}
