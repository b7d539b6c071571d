package org.lovebank.volunteer.notice.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.notice.Notice;
import org.lovebank.volunteer.notice.NoticeRefusal.NoSuchNotice;
import org.lovebank.volunteer.notice.NoticeRepository;
import org.lovebank.volunteer.notice.objection.ObjectionRefusal.NoSuchObjection;

/** Shows objections: all of a notice to staff of its place, one's own to who objected. */
@ApplicationScoped
class ListObjections {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final NoticeRepository notices;
    private final ObjectionRepository objections;
    private final Cursors cursors;

    ListObjections(NoticeRepository notices, ObjectionRepository objections, Cursors cursors) {
        this.notices = notices;
        this.objections = objections;
        this.cursors = cursors;
    }

    @Transactional
    public Page<Objection.View> of(Caller caller, UUID noticeId, Paging paging) {
        Notice notice = notice(noticeId);
        if (!Notice.isStaffIn(notice.place(), caller)) {
            throw new Refused(new NoSuchNotice(noticeId));
        }
        String list = "objections " + noticeId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        objections.of(noticeId, after, paging.size() + 1),
                        paging,
                        list,
                        one -> List.of(one.id().toString()))
                .map(Objection::view);
    }

    @Transactional
    public Objection.View one(Caller caller, UUID noticeId, UUID id) {
        Objection objection = objections.findIn(noticeId, id).orElseThrow(() -> new Refused(new NoSuchObjection(id)));
        objection.mustBeVisibleTo(caller, notice(noticeId));
        return objection.view();
    }

    private Notice notice(UUID id) {
        return notices.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchNotice(id)));
    }
}
