package org.lovebank.volunteer.notice.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.notice.Notice;
import org.lovebank.volunteer.notice.NoticeEnded;
import org.lovebank.volunteer.notice.NoticeLine;
import org.lovebank.volunteer.notice.NoticeRefusal.NoSuchNotice;
import org.lovebank.volunteer.notice.NoticeRepository;
import org.lovebank.volunteer.notice.NoticeStanding;
import org.lovebank.volunteer.notice.objection.ObjectionRefusal.NoSuchObjection;

/** Upholds or dismisses an objection; what it was upheld against stands no more. */
@ApplicationScoped
class DecideObjection {

    private static final String CAUSE = "OBJECTION_UPHELD";

    private final NoticeRepository notices;
    private final ObjectionRepository objections;
    private final Event<NoticeEnded> ended;
    private final Clock clock;

    DecideObjection(NoticeRepository notices, ObjectionRepository objections, Event<NoticeEnded> ended, Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.ended = ended;
        this.clock = clock;
    }

    @Transactional
    public Objection.View by(Caller caller, UUID noticeId, UUID id, boolean upheld, String why) {
        Instant now = clock.instant();
        Notice notice = notices.findForChange(noticeId).orElseThrow(() -> new Refused(new NoSuchNotice(noticeId)));
        Objection objection = objections.findIn(noticeId, id).orElseThrow(() -> new Refused(new NoSuchObjection(id)));
        Optional<NoticeLine> line = objection.lineId().flatMap(notices::line);
        objection.decide(notice, line, caller, upheld, why, now);
        objections.flush();
        if (upheld) {
            line.ifPresentOrElse(this::end, () -> endWhole(notice, caller, now));
        }
        return objection.view();
    }

    private void end(NoticeLine line) {
        line.end(NoticeStanding.UPHELD).ifPresent(ended::fire);
    }

    private void endWhole(Notice notice, Caller by, Instant now) {
        List<NoticeLine> lines = notices.shownLines(notice.id());
        while (!lines.isEmpty()) {
            lines.forEach(this::end);
            notices.flush();
            lines = notices.shownLines(notice.id());
        }
        notice.end(by.id(), CAUSE, now);
    }
}
