package org.lovebank.task.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.task.evaluation.EvaluationRefusal.AlreadyEvaluated;
import org.lovebank.task.evaluation.SummaryView.Sums;

/** The shelf of opinions; the database keeps a second one of the same side out. */
@ApplicationScoped
class EvaluationRepository implements PanacheRepositoryBase<Evaluation, UUID> {

    private static final String ONCE_EACH = "one_evaluation_per_side";

    /** The service behind an assignment, as far as an opinion needs it. */
    Optional<Evaluated> service(UUID assignmentId) {
        List<Tuple> rows = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select volunteer_id, beneficiary_id, requested_by, area_path, category_code, state, confirmed_at"
                                + " from assignment where id = :id",
                        Tuple.class)
                .setParameter("id", assignmentId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Evaluated(
                        assignmentId,
                        row.get("volunteer_id", UUID.class),
                        row.get("beneficiary_id", UUID.class),
                        row.get("requested_by", UUID.class),
                        new AreaPath(row.get("area_path", String.class)),
                        row.get("category_code", String.class),
                        row.get("state", String.class),
                        row.get("confirmed_at", Instant.class)));
    }

    void keep(Evaluation evaluation) {
        try {
            persistAndFlush(evaluation);
        } catch (ConstraintViolationException violation) {
            if (ONCE_EACH.equals(violation.getConstraintName())) {
                throw new Refused(new AlreadyEvaluated(
                        evaluation.assignmentId(), evaluation.side().name()));
            }
            throw violation;
        }
    }

    /** Both sides, if both have spoken. */
    List<Evaluation> ofAssignment(UUID assignmentId) {
        return find("assignmentId = ?1 order by id", assignmentId).page(0, 2).list();
    }

    /** What was said about somebody openly, newest first. */
    List<Evaluation> openAbout(UUID targetId, UUID beforeId, int limit) {
        return find("targetId = ?1 and anonymous = false and id < ?2 order by id desc", targetId, beforeId)
                .page(0, limit)
                .list();
    }

    /** What recipients said about a volunteer, the score at a confirmation included. */
    Sums sumsOf(UUID volunteerId, int satisfiedFrom) {
        Tuple row = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select cast(count(*) as int) as opinions, cast(coalesce(sum(score), 0) as int) as sum,"
                                + " cast(count(*) filter (where score >= :from) as int) as satisfied"
                                + " from service_rating where volunteer_id = :volunteer",
                        Tuple.class)
                .setParameter("from", satisfiedFrom)
                .setParameter("volunteer", volunteerId)
                .getSingleResult();
        return new Sums(
                row.get("opinions", Integer.class), row.get("sum", Integer.class), row.get("satisfied", Integer.class));
    }

    /** Where somebody is known to serve, so that the offices of the place may ask about them. */
    Optional<AreaPath> homeOf(UUID volunteerId) {
        List<String> paths = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select area_path from volunteer where id = :id", String.class)
                .setParameter("id", volunteerId)
                .getResultList();
        return paths.stream().findFirst().map(AreaPath::new);
    }
}
