package org.lovebank.volunteer.notice.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.notice.Notice;
import org.lovebank.volunteer.notice.NoticeKind;
import org.lovebank.volunteer.notice.NoticeRefusal.NoSuchNotice;
import org.lovebank.volunteer.notice.NoticeRepository;
import org.lovebank.volunteer.notice.NoticeView;
import org.lovebank.volunteer.policy.Policies;

/** The notices of a place, and one with its lines; for everybody, without a token too. */
@ApplicationScoped
class ReadNotices {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final NoticeRepository notices;
    private final LineRepository lines;
    private final KnownAreas areas;
    private final Policies policies;
    private final Cursors cursors;
    private final Clock clock;

    ReadNotices(
            NoticeRepository notices,
            LineRepository lines,
            KnownAreas areas,
            Policies policies,
            Cursors cursors,
            Clock clock) {
        this.notices = notices;
        this.lines = lines;
        this.areas = areas;
        this.policies = policies;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    public Page<NoticeView> in(Caller caller, String areaPath, Optional<NoticeKind> kind, Paging paging) {
        Instant now = clock.instant();
        AreaPath place = areas.at(areaPath);
        boolean all = Notice.isStaffIn(place, caller);
        String list = "notices " + place + " " + kind.map(Enum::name).orElse("") + (all ? " all" : "");
        UUID before = cursors.idPosition(paging, list).orElse(AFTER_ALL);
        return cursors.page(
                        notices.in(place, kind, all, now, before, paging.size() + 1),
                        paging,
                        list,
                        notice -> List.of(notice.id().toString()))
                .map(notice -> notice.view(caller, now));
    }

    @Transactional
    public NoticeView.WithLines one(Caller caller, UUID id, Paging paging) {
        Instant now = clock.instant();
        Notice notice = notices.findByIdOptional(id)
                .filter(found -> found.isVisibleTo(caller, now))
                .orElseThrow(() -> new Refused(new NoSuchNotice(id)));
        String list = "notice-lines " + id;
        int after = cursors.position(paging, list)
                .map(position -> Integer.parseInt(position.getFirst()))
                .orElse(0);
        List<NoticeView.Line> some = lines.of(
                id,
                after,
                Notice.isStaffIn(notice.place(), caller),
                policies.age(notice.place(), now).rules().childRulesUnder(),
                LocalDate.ofInstant(now, Time.DAYS),
                paging.size() + 1);
        return new NoticeView.WithLines(
                notice.view(caller, now),
                cursors.page(some, paging, list, line -> List.of(Integer.toString(line.position()))));
    }
}
