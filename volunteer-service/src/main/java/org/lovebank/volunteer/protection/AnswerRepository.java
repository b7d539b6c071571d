package org.lovebank.volunteer.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the other houses answered, the last answer of each. */
@ApplicationScoped
class AnswerRepository {

    private final EntityManager entities;

    AnswerRepository(EntityManager entities) {
        this.entities = entities;
    }

    void keep(UUID request, AnsweringHouse house, long question, List<String> obligations, Instant at) {
        entities.createNativeQuery("insert into erasure_answer (request_id, house, question, obligations, answered_at)"
                        + " values (:request, :house, :question, :obligations, :at)"
                        + " on conflict (request_id, house) do update set question = excluded.question,"
                        + " obligations = excluded.obligations, answered_at = excluded.answered_at"
                        + " where erasure_answer.question <= excluded.question")
                .setParameter("request", request)
                .setParameter("house", house.name())
                .setParameter("question", question)
                .setParameter("obligations", obligations.toArray(String[]::new))
                .setParameter("at", at)
                .executeUpdate();
    }

    /** What the houses that have heard this question said; whoever is missing has not answered yet. */
    Answers to(UUID request, long question) {
        List<AnsweringHouse> awaited = new ArrayList<>(List.of(AnsweringHouse.values()));
        List<String> open = new ArrayList<>();
        for (Object found : entities.createNativeQuery("select house, obligations from erasure_answer"
                        + " where request_id = :request and question = :question order by house")
                .setParameter("request", request)
                .setParameter("question", question)
                .getResultList()) {
            Object[] row = (Object[]) found;
            awaited.remove(AnsweringHouse.valueOf((String) row[0]));
            open.addAll(List.of((String[]) row[1]));
        }
        return new Answers(List.copyOf(awaited), List.copyOf(open));
    }

    /** Who is still to answer, and what is open where the answer is there. */
    record Answers(List<AnsweringHouse> awaited, List<String> open) {}
}
