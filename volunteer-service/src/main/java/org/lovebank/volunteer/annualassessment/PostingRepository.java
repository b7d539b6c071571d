package org.lovebank.volunteer.annualassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.volunteer.notice.NoticeStanding;

/** Which line of a notice is about which line of an assessment. */
@ApplicationScoped
class PostingRepository {

    private final EntityManager database;

    PostingRepository(EntityManager database) {
        this.database = database;
    }

    void keep(UUID subjectId, UUID assessmentId, UUID volunteerId) {
        database.createNativeQuery("insert into annual_assessment_posting (subject_id, assessment_id, volunteer_id)"
                        + " values (?1, ?2, ?3)")
                .setParameter(1, subjectId)
                .setParameter(2, assessmentId)
                .setParameter(3, volunteerId)
                .executeUpdate();
    }

    /** The assessment that the subject of a notice line belongs to. */
    Optional<UUID> assessmentOf(UUID subjectId) {
        List<?> found = database.createNativeQuery(
                        "select assessment_id from annual_assessment_posting where subject_id = ?1")
                .setParameter(1, subjectId)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    void end(UUID subjectId, NoticeStanding why) {
        database.createNativeQuery("update annual_assessment_posting set ended = ?2 where subject_id = ?1")
                .setParameter(1, subjectId)
                .setParameter(2, why == NoticeStanding.UPHELD ? "UPHELD" : "TAKEN_DOWN")
                .executeUpdate();
    }

    /** Locked before the assessment, as who decides an objection does: of two at once one waits for the other. */
    void holdNoticeOf(UUID assessmentId) {
        database.createNativeQuery("select n.id from notice n join annual_assessment a on a.notice_id = n.id"
                        + " where a.id = ?1 for update of n")
                .setParameter(1, assessmentId)
                .getResultList();
    }
}
