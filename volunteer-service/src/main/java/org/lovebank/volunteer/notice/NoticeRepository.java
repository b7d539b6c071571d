package org.lovebank.volunteer.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

@ApplicationScoped
public class NoticeRepository implements PanacheRepositoryBase<Notice, UUID> {

    private static final int AT_ONCE = 500;

    public Optional<Notice> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    void keep(NoticeLine line) {
        getEntityManager().persist(line);
    }

    /** Newest first; what everybody may see, or all. */
    public List<Notice> in(
            AreaPath place, Optional<NoticeKind> kind, boolean all, Instant now, UUID before, int limit) {
        String shown = "(areaPath = ?1 or areaPath like ?2) and id < ?3"
                + " and (?4 = true or (takenDownAt is null and shownUntil > ?5))";
        return kind.map(one -> find(
                        shown + " and kind = ?6 order by id desc", place.value(), place + ".%", before, all, now, one))
                .orElseGet(() -> find(shown + " order by id desc", place.value(), place + ".%", before, all, now))
                .page(Page.ofSize(limit))
                .list();
    }

    public Optional<NoticeLine> line(UUID noticeId, int position) {
        return getEntityManager()
                .createQuery("from NoticeLine where noticeId = ?1 and position = ?2", NoticeLine.class)
                .setParameter(1, noticeId)
                .setParameter(2, position)
                .getResultStream()
                .findFirst();
    }

    public Optional<NoticeLine> line(UUID id) {
        return Optional.ofNullable(getEntityManager().find(NoticeLine.class, id));
    }

    /** Lines that can still be seen, a number at a time. */
    public List<NoticeLine> shownLines(UUID noticeId) {
        return getEntityManager()
                .createQuery("from NoticeLine where noticeId = ?1 and state = ?2 order by position", NoticeLine.class)
                .setParameter(1, noticeId)
                .setParameter(2, NoticeLine.State.SHOWN)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** A person's lines that can still be seen; those that stand on consent, or all. */
    List<NoticeLine> linesOf(UUID personId, boolean onConsentOnly) {
        return getEntityManager()
                .createQuery(
                        "select l from NoticeLine l join Notice n on n.id = l.noticeId where l.personId = ?1 and l.state = ?2"
                                + " and (?3 = false or n.basis = ?4) order by l.id",
                        NoticeLine.class)
                .setParameter(1, personId)
                .setParameter(2, NoticeLine.State.SHOWN)
                .setParameter(3, onConsentOnly)
                .setParameter(4, NoticeBasis.CONSENT)
                .getResultList();
    }

    /** How a notice stands as a whole; it is locked against objections while it is read. */
    NoticeStanding wholeStanding(UUID noticeId, Instant now) {
        Notice notice = findById(noticeId, LockModeType.PESSIMISTIC_WRITE);
        boolean shown = !shownLines(noticeId).isEmpty();
        if (notice.isTakenDown() || !shown) {
            return NoticeStanding.TAKEN_DOWN;
        }
        boolean objected = !getEntityManager()
                .createNativeQuery("select 1 from notice_objection o left join notice_line l on l.id = o.line_id"
                        + " where o.notice_id = ?1 and o.state = 'OPEN' and coalesce(l.state, 'SHOWN') = 'SHOWN'")
                .setParameter(1, noticeId)
                .getResultList()
                .isEmpty();
        return objected ? NoticeStanding.OBJECTED : notice.isOpen(now) ? NoticeStanding.RUNNING : NoticeStanding.PASSED;
    }

    /** How the last notice about it stands; the notice is locked against objections while it is read. */
    NoticeStanding standing(NoticeKind kind, UUID subjectId, Instant now) {
        getEntityManager()
                .createNativeQuery("select n.id from notice n join notice_line l on l.notice_id = n.id"
                        + " where l.kind = ?1 and l.subject_id = ?2 order by l.id desc limit 1 for share of n")
                .setParameter(1, kind.name())
                .setParameter(2, subjectId)
                .getResultList();
        List<?> found = getEntityManager()
                .createNativeQuery("select case when l.state = 'UPHELD' then 'UPHELD'"
                        + " when l.state = 'TAKEN_DOWN' or n.taken_down_at is not null then 'TAKEN_DOWN'"
                        + " when exists (select from notice_objection o where o.notice_id = n.id and o.state = 'OPEN'"
                        + " and (o.line_id is null or o.line_id = l.id)) then 'OBJECTED'"
                        + " when n.until_at > ?3 then 'RUNNING' else 'PASSED' end"
                        + " from notice_line l join notice n on n.id = l.notice_id"
                        + " where l.kind = ?1 and l.subject_id = ?2 order by l.id desc limit 1")
                .setParameter(1, kind.name())
                .setParameter(2, subjectId)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return found.isEmpty() ? NoticeStanding.NEVER_POSTED : NoticeStanding.valueOf(String.valueOf(found.getFirst()));
    }
}
