package org.lovebank.volunteer.annualassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.Time;
import org.lovebank.volunteer.policy.honourrules.AssessmentRules;

/** The lines of assessments: counted in one statement, never changed. */
@ApplicationScoped
class AssessmentLineRepository {

    private static final int MOST_POSTED = 3000;
    private static final String NOT_STRUCK = " and not exists (select from annual_assessment_posting p"
            + " where p.assessment_id = l.assessment_id and p.volunteer_id = l.volunteer_id and p.ended = 'UPHELD')";

    private final EntityManager database;

    AssessmentLineRepository(EntityManager database) {
        this.database = database;
    }

    /** Counts every volunteer of the place who has a file and has not left; answers how many. */
    int snapshot(AnnualAssessment assessment, AssessmentRules rules) {
        return database.createNativeQuery("""
                        insert into annual_assessment_line
                          (assessment_id, volunteer_id, minutes, honour_minutes, score_tenths, awarded_stars, excellent)
                        select ?1, c.id, c.year_minutes, c.all_minutes, c.score, c.stars,
                               c.year_minutes >= ?7 and (?8 = 0 or coalesce(c.score >= ?8, false))
                          from (
                            select v.id,
                                   coalesce((select sum(r.minutes) from service_record r where r.volunteer_id = v.id
                                     and r.state = 'FINAL' and r.served_from >= ?4 and r.served_from < ?5), 0) as year_minutes,
                                   coalesce((select sum(r.minutes) from service_record r where r.volunteer_id = v.id
                                     and r.state = 'FINAL' and r.served_from < ?5), 0) as all_minutes,
                                   (select round(avg(p.score_tenths))::int from performance_review p
                                     where p.volunteer_id = v.id and p.to_on >= ?6 and p.from_on <= ?9) as score,
                                   coalesce((select s.awarded_stars from star_rating s where s.volunteer_id = v.id), 0) as stars
                              from volunteer v
                             where (v.area_path = ?2 or v.area_path like ?3)
                               and v.status in ('ACTIVE', 'PAUSED', 'DORMANT', 'SUSPENDED')) c""")
                .setParameter(1, assessment.id())
                .setParameter(2, assessment.place().value())
                .setParameter(3, assessment.place() + ".%")
                .setParameter(
                        4,
                        assessment.fromOn().atStartOfDay(Time.DAYS).toInstant().atOffset(ZoneOffset.UTC))
                .setParameter(
                        5,
                        assessment
                                .cutOffOn()
                                .plusDays(1)
                                .atStartOfDay(Time.DAYS)
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .setParameter(6, assessment.fromOn())
                .setParameter(7, rules.excellentMinutes())
                .setParameter(8, rules.excellentScoreTenths())
                .setParameter(9, assessment.cutOffOn())
                .executeUpdate();
    }

    int excellentOf(UUID assessmentId) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from annual_assessment_line where assessment_id = ?1 and excellent")
                        .setParameter(1, assessmentId)
                        .getSingleResult())
                .intValue();
    }

    /** Who is excellent and not struck, with the minutes of the year. */
    List<AssessmentLine> excellent(UUID assessmentId) {
        return lines(database.createNativeQuery(
                        "select volunteer_id, minutes, honour_minutes, score_tenths, awarded_stars, excellent"
                                + " from annual_assessment_line l where assessment_id = ?1 and excellent"
                                + NOT_STRUCK + " order by volunteer_id limit ?2")
                .setParameter(1, assessmentId)
                .setParameter(2, MOST_POSTED)
                .getResultList());
    }

    boolean isExcellent(UUID assessmentId, UUID volunteerId) {
        return !database.createNativeQuery("select 1 from annual_assessment_line l"
                        + " where assessment_id = ?1 and volunteer_id = ?2 and excellent" + NOT_STRUCK)
                .setParameter(1, assessmentId)
                .setParameter(2, volunteerId)
                .getResultList()
                .isEmpty();
    }

    /** By volunteer, after this one. */
    List<AssessmentLine> of(UUID assessmentId, boolean onlyExcellent, UUID after, int limit) {
        return lines(database.createNativeQuery("""
                        select volunteer_id, minutes, honour_minutes, score_tenths, awarded_stars, excellent
                          from annual_assessment_line
                         where assessment_id = ?1 and volunteer_id > ?2 and (not ?3 or excellent)
                         order by volunteer_id limit ?4""")
                .setParameter(1, assessmentId)
                .setParameter(2, after)
                .setParameter(3, onlyExcellent)
                .setParameter(4, limit)
                .getResultList());
    }

    /** All years of a volunteer. */
    List<AssessmentLine> about(UUID volunteerId) {
        return lines(
                database.createNativeQuery("""
                        select volunteer_id, minutes, honour_minutes, score_tenths, awarded_stars, excellent
                          from annual_assessment_line where volunteer_id = ?1 order by assessment_id limit 200""").setParameter(1, volunteerId).getResultList());
    }

    private static List<AssessmentLine> lines(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new AssessmentLine(
                        (UUID) row[0],
                        number(row[1]).longValue(),
                        number(row[2]).longValue(),
                        row[3] == null ? null : number(row[3]).intValue(),
                        number(row[4]).intValue(),
                        (Boolean) row[5]))
                .toList();
    }

    private static Number number(@Nullable Object column) {
        return column == null ? 0 : (Number) column;
    }
}
