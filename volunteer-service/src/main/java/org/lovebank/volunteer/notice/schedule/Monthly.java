package org.lovebank.volunteer.notice.schedule;

import org.lovebank.volunteer.notice.NoticeKind;

/** What is posted each month, and where its lines come from; each query takes notice, place, places below, begin, end. */
enum Monthly {
    /** Minutes that became final in the month. */
    HOURS(
            NoticeKind.HOURS,
            "志愿服务时长公示",
            "select r.volunteer_id person_id, sum(r.minutes) amount from service_record r where r.state = 'FINAL'"
                    + " and (r.area_path = ?2 or r.area_path like ?3) and exists (select from service_record_step s"
                    + " where s.record_id = r.id and s.to_state = 'FINAL' and s.taken_at >= ?4 and s.taken_at < ?5)"
                    + " group by r.volunteer_id"),
    /** Who holds stars at the end of the month. */
    STAR(
            NoticeKind.STAR,
            "星级志愿者公示",
            "select s.volunteer_id person_id, s.awarded_stars::bigint amount from star_rating s"
                    + " join volunteer v on v.id = s.volunteer_id where s.awarded_stars > 0"
                    + " and (v.area_path = ?2 or v.area_path like ?3) and ?4 < ?5"),
    /** Points that were redeemed in the month. */
    REDEMPTION(
            NoticeKind.REDEMPTION,
            "积分兑换公示",
            "select x.person_id, sum(x.points)::bigint amount from redemption_seen x join volunteer v on v.id = x.person_id"
                    + " where (v.area_path = ?2 or v.area_path like ?3) and x.collected_at >= ?4 and x.collected_at < ?5"
                    + " group by x.person_id");

    private final NoticeKind kind;
    private final String title;
    private final String lines;

    Monthly(NoticeKind kind, String title, String lines) {
        this.kind = kind;
        this.title = title;
        this.lines = lines;
    }

    NoticeKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    /** People with their amounts, in an order that ranks nobody. */
    String insert() {
        return "insert into notice_line (id, notice_id, position, kind, subject_id, person_id, amount, words, state)"
                + " select uuidv7(), ?1, row_number() over (order by x.person_id), '" + kind
                + "', x.person_id, x.person_id, x.amount, '', 'SHOWN' from (" + lines
                + ") x join person p on p.id = x.person_id and p.status <> 'ERASED'";
    }
}
