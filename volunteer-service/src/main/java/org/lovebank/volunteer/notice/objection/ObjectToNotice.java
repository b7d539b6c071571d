package org.lovebank.volunteer.notice.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.notice.Notice;
import org.lovebank.volunteer.notice.NoticeLine;
import org.lovebank.volunteer.notice.NoticeRefusal.NoSuchNotice;
import org.lovebank.volunteer.notice.NoticeRepository;
import org.lovebank.volunteer.notice.objection.ObjectionRefusal.NoSuchLine;

/** Somebody who is signed in says what is wrong with a notice, while it stands. */
@ApplicationScoped
class ObjectToNotice {

    private final NoticeRepository notices;
    private final ObjectionRepository objections;
    private final Clock clock;

    ObjectToNotice(NoticeRepository notices, ObjectionRepository objections, Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.clock = clock;
    }

    @Transactional
    public Objection.View by(Caller caller, UUID noticeId, @Nullable Integer line, String content) {
        Instant now = clock.instant();
        Notice notice = notices.findForChange(noticeId)
                .filter(found -> found.isVisibleTo(caller, now))
                .orElseThrow(() -> new Refused(new NoSuchNotice(noticeId)));
        Objection objection = Objection.raised(notice, lineId(noticeId, line), content, caller, now);
        objections.keep(objection);
        return objection.view();
    }

    private @Nullable UUID lineId(UUID noticeId, @Nullable Integer line) {
        return line == null
                ? null
                : notices.line(noticeId, line)
                        .filter(NoticeLine::isShown)
                        .orElseThrow(() -> new Refused(new NoSuchLine(line)))
                        .id();
    }
}
