package org.lovebank.volunteer.notice.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.notice.Notice;
import org.lovebank.volunteer.notice.NoticeEnded;
import org.lovebank.volunteer.notice.NoticeLine;
import org.lovebank.volunteer.notice.NoticeRefusal.NoSuchNotice;
import org.lovebank.volunteer.notice.NoticeRepository;
import org.lovebank.volunteer.notice.NoticeStanding;
import org.lovebank.volunteer.notice.NoticeView;

@ApplicationScoped
class TakeDownNotice {

    private final NoticeRepository notices;
    private final Event<NoticeEnded> ended;
    private final Clock clock;

    TakeDownNotice(NoticeRepository notices, Event<NoticeEnded> ended, Clock clock) {
        this.notices = notices;
        this.ended = ended;
        this.clock = clock;
    }

    @Transactional
    public NoticeView by(Caller caller, UUID id, String cause) {
        Instant now = clock.instant();
        Notice notice = notices.findForChange(id).orElseThrow(() -> new Refused(new NoSuchNotice(id)));
        notice.takeDown(caller, cause, now);
        List<NoticeLine> lines = notices.shownLines(id);
        while (!lines.isEmpty()) {
            lines.forEach(line -> line.end(NoticeStanding.TAKEN_DOWN).ifPresent(ended::fire));
            notices.flush();
            lines = notices.shownLines(id);
        }
        return notice.view(caller, now);
    }
}
