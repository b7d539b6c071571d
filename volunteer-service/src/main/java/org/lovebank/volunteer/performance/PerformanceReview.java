package org.lovebank.volunteer.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.performance.PerformanceRefusal.NotYourOwnPerformance;
import org.lovebank.volunteer.performance.PerformanceRefusal.PointsDoNotFit;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.honourrules.PerformanceRules;

/** How a volunteer did in a period, as somebody else of the area saw it; never changed. */
@Entity
@Immutable
class PerformanceReview {

    @Id
    private UUID id;

    private UUID volunteerId;
    private String areaPath;

    @Column(name = "review_year")
    private int year;

    private int part;
    private LocalDate fromOn;
    private LocalDate toOn;
    private UUID reviewerId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> points;

    private int scoreTenths;

    @Embedded
    private Basis basis;

    private int policyVersion;
    private Instant reviewedAt;

    @SuppressWarnings("NullAway.Init")
    PerformanceReview() {}

    /** Points for every criterion of the rule, by somebody else. */
    static PerformanceReview of(
            UUID id,
            UUID volunteerId,
            AreaPath place,
            Period period,
            Map<String, Integer> points,
            Basis basis,
            InForce<PerformanceRules> rule,
            Caller by,
            Instant now) {
        if (by.is(volunteerId)) {
            throw new Refused(new NotYourOwnPerformance());
        }
        int highest = rule.rules().highest();
        boolean fit = points.keySet().equals(rule.rules().codes())
                && points.values().stream().allMatch(given -> given >= 1 && given <= highest);
        if (!fit) {
            throw new Refused(new PointsDoNotFit(List.copyOf(rule.rules().codes()), highest));
        }
        PerformanceReview review = new PerformanceReview();
        review.id = id;
        review.volunteerId = volunteerId;
        review.areaPath = place.value();
        review.year = period.year();
        review.part = period.part();
        review.fromOn = period.fromOn();
        review.toOn = period.toOn();
        review.reviewerId = by.id();
        review.points = new TreeMap<>(points);
        review.scoreTenths = rule.rules().scoreTenths(points);
        review.basis = basis;
        review.policyVersion = rule.version();
        review.reviewedAt = now;
        return review;
    }

    UUID id() {
        return id;
    }

    PerformanceReviewView view() {
        return new PerformanceReviewView(
                id,
                volunteerId,
                areaPath,
                year,
                part,
                fromOn,
                toOn,
                reviewerId,
                points,
                scoreTenths,
                basis,
                policyVersion,
                reviewedAt);
    }
}
