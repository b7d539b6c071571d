package org.lovebank.task.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every column of this house that holds what somebody said, or where somebody lives. */
@ApplicationScoped
class WordRepository {

    /** Answers are kept for a week under keys that name nobody: those that speak of the person's things go first. */
    private static final String ANSWERS = """
            delete from idempotency_key where body ~ (select string_agg(cast(own.id as text), '|') from (
              select cast(:person as uuid) as id
              union select id from wish where beneficiary_id = :person
              union select id from service_order where beneficiary_id = :person
              union select id from assignment where beneficiary_id = :person
              union select id from intake where :person in (reporter_id, beneficiary_id)
              union select agreement_id from agreement_party where role = 'BENEFICIARY' and party_id = :person) own)
            """;

    private static final List<String> FORGOTTEN = List.of(
            ANSWERS,
            "update wish_line l set description = '***' from wish w where w.id = l.wish_id and w.beneficiary_id = :person",
            "update wish set title = '***', public_text = '***', place = '***', private_text = null, address = null,"
                    + " contact_phone = null where beneficiary_id = :person",
            "update service_order set title = '***', description = '***', place = '***', private_text = null,"
                    + " address = null, contact_phone = null where beneficiary_id = :person",
            "update assignment set title = '***', content = '***', place = '***' where beneficiary_id = :person",
            "update assignment set witness_name = '见证人' where witness_id = :person and witness_name is not null",
            "delete from check_position p using assignment a where a.id = p.assignment_id and a.volunteer_id = :person",
            "update relay set note = null where from_volunteer_id = :person and note is not null",
            "update sign_up set reason = null where volunteer_id = :person and reason is not null",
            "update intake set summary = '***', words = null, note = case when note is null then null else '***' end,"
                    + " words_erased_at = coalesce(words_erased_at, :now) where :person in (reporter_id, beneficiary_id)",
            "update complaint set complaint_words = null where complainant_id = :person",
            "update complaint set answer_words = null where respondent_id = :person",
            "update complaint set appeal_words = null where appealed_by = :person",
            "update complaint set decision_words = null, appeal_decision_words = null"
                    + " where :person in (complainant_id, respondent_id)",
            "update evaluation set comment = null where recorded_by = :person and comment is not null",
            "update evaluation set comment = null from assignment a where a.id = evaluation.assignment_id"
                    + " and a.beneficiary_id = :person and evaluation.comment is not null",
            "update handover_note set words = null where words is not null and (written_by = :person or agreement_id in"
                    + " (select agreement_id from agreement_party where role = 'BENEFICIARY' and party_id = :person))",
            "update agreement_text set content = without_words(content) where (agreement_id, revision) in"
                    + " (select agreement_id, revision from agreement_party where role = 'BENEFICIARY' and party_id = :person)",
            "update visit_problem p set summary = '***' from visit v where v.id = p.visit_id and v.visited_id = :person",
            "delete from volunteer_skill where volunteer_id = :person",
            "update volunteer set languages = '{}', weekly_hours = null where id = :person",
            "delete from guardian_consent where volunteer_id = :person",
            "delete from bond where :person in (acting_id, person_id)");

    private final EntityManager entities;

    WordRepository(EntityManager entities) {
        this.entities = entities;
    }

    void forget(UUID person, Instant now) {
        for (String what : FORGOTTEN) {
            var statement = entities.createNativeQuery(what).setParameter("person", person);
            (what.contains(":now") ? statement.setParameter("now", now) : statement).executeUpdate();
        }
    }
}
