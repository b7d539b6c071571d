package org.lovebank.volunteer.performance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.performance.PerformanceRefusal.ReviewedBefore;

@ApplicationScoped
class PerformanceRepository implements PanacheRepositoryBase<PerformanceReview, UUID> {

    List<PerformanceReview> of(UUID volunteerId, UUID after, int limit) {
        return find("volunteerId = ?1 and id > ?2 order by id", volunteerId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    void keep(PerformanceReview review, UUID volunteerId, Period period) {
        try {
            persistAndFlush(review);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new ReviewedBefore(volunteerId, period.year(), period.part()));
        }
    }

    /** Final records of a volunteer served between two days, both included. */
    Done done(UUID volunteerId, Period period) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("""
                        select count(*), coalesce(sum(minutes), 0) from service_record
                         where volunteer_id = ?1 and state = 'FINAL' and served_from >= ?2 and served_from < ?3""")
                .setParameter(1, volunteerId)
                .setParameter(2, period.begins().atOffset(java.time.ZoneOffset.UTC))
                .setParameter(3, period.ends().atOffset(java.time.ZoneOffset.UTC))
                .getSingleResult();
        return new Done(((Number) row[0]).intValue(), ((Number) row[1]).longValue());
    }

    /** The mean score of reviews whose period ended on or after this day; none without a review. */
    Optional<Integer> meanScore(UUID volunteerId, LocalDate since) {
        return Optional.ofNullable((Number) getEntityManager()
                        .createNativeQuery("""
                                select round(avg(score_tenths)) from performance_review
                                 where volunteer_id = ?1 and to_on >= ?2""")
                        .setParameter(1, volunteerId)
                        .setParameter(2, since)
                        .getSingleResult())
                .map(Number::intValue);
    }

    /** So many final records, so many minutes. */
    record Done(int records, long minutes) {}
}
